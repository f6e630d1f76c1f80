/** Variables by which `action.yml` hands on what earlier steps found. */
export const STEP_VARIABLES = {
  plan: "HARNESS_PLAN",
  announcement: "HARNESS_ANNOUNCEMENT",
  asked: "HARNESS_ASKED",
  fetched: "HARNESS_FETCHED",
  token: "HARNESS_TOKEN",
  statusToken: "HARNESS_STATUS_TOKEN",
  bundle: "HARNESS_BUNDLE",
  folder: "HARNESS_FOLDER",
  runOutcome: "HARNESS_RUN_OUTCOME",
  cancelled: "HARNESS_CANCELLED",
  artifactName: "HARNESS_ARTIFACT_NAME",
  artifactUrl: "HARNESS_ARTIFACT_URL",
  localBaseUrl: "HARNESS_LOCAL_BASE_URL",
  modelCredential: "HARNESS_MODEL_CREDENTIAL",
} as const;
