import { PACKAGE_BOUNDARY } from "./package-record";
import { schemaFileName, schemaReferenceTo } from "./schemas";
import { CASE_SOURCE } from "./source-record";
import { STAGE_RECORDS } from "./stage-records";
import { TARGET_FORBIDDEN } from "./target";

/** A file that `init` writes: a record that admits nothing, or a first task. */
export interface Template {
  /** Below `.harness/`. */
  path: string;
  text: string;
  /** What a person has to do with it, or null. */
  todo: string | null;
}

const UNRESOLVED = { status: "unresolved", note: "Nobody has looked at the license yet.", allowed_mutation_modes: [] };

/**
 * Every template of `init`. Records that can say so are valid and not admitted; agent records are invalid until a person
 * has filled them in, because there is no harmless pin.
 */
export function templates(): Template[] {
  return [
    {
      path: "agent.case.json",
      text: json({
        $schema: schemaReferenceTo("agent.case"),
        source_url: "",
        pinned_commit: "",
        commit_date: "",
        license_note: UNRESOLVED,
        retrieval_date: "",
        retrieval_command: "case-harness agent build",
        build_command: CASE_SOURCE.build_command,
        build_root: CASE_SOURCE.build_root,
        bun_version: "",
        binaries: {},
        protected_source_boundary: CASE_SOURCE.protected_source_boundary,
        previous: null,
      }),
      todo: "`case-harness agent record --from URL` fills it in, `agent build --write` adds the digest; a person resolves license_note before stage 5",
    },
    ...["codex", "pi"].map((lane) => ({
      path: `agent.${lane}.json`,
      text: json({
        $schema: schemaReferenceTo("agent.npm"),
        package: "",
        version: "",
        integrity: "",
        license_note: UNRESOLVED,
        retrieval_date: "",
        retrieval_command: `case-harness agent record --lane ${lane}`,
        protected_source_boundary: PACKAGE_BOUNDARY,
        previous: null,
      }),
      todo: `\`case-harness agent record --lane ${lane} --package NAME@VERSION\` fills it in, \`agent fetch --lane ${lane} --write\` adds the digest; or delete it where this lane is not used`,
    })),
    {
      path: "model.decision.json",
      text: json({
        $schema: schemaReferenceTo("model.decision"),
        decision_status: "not_decided",
        provider_class: null,
        provider: "",
        model: "",
        fallback_provider: "",
        fallback_model: "",
        approval_source: "",
        credential_source_class: "",
        allowed_network_class: "",
        review_trigger: "",
        evidence_sources: [],
        effect: "No model may be used until a decision is recorded here.",
      }),
      todo: "`case-harness agent model` fills it in; whoever decides on models changes decision_status",
    },
    {
      path: "model.admission.json",
      text: json({
        $schema: schemaReferenceTo("model.admission"),
        status: "not_admitted",
        provider: "",
        model: "",
        credential_source_class: "",
        allowed_network_class: "",
        approval_source: "",
        admission_timestamp: "",
        review_trigger: "",
      }),
      todo: "`case-harness agent model` fills it in; whoever admits models changes status; never a credential, only where it comes from",
    },
    {
      path: STAGE_RECORDS.source,
      text: json({
        $schema: schemaReferenceTo("source"),
        classification: "unclassified",
        repository_owner: "",
        ownership_evidence: "",
        source_repository_path: "",
        remote: "",
        review_trigger: "",
      }),
      todo: "for stage 3: whoever owns the repository names it (`.` is the one that this file lies in) and classifies it",
    },
    {
      path: STAGE_RECORDS.sandbox,
      text: json({
        $schema: schemaReferenceTo("sandbox"),
        admission_status: "not_admitted",
        repository_owner: "",
        ownership_evidence: "",
        creation_source: "",
        source_repository_path: "",
        remote: "",
        disposal_policy: "",
        approval_source: "",
        review_trigger: "",
      }),
      todo: "for stage 4: whoever owns the repository says what is cloned and whether it is kept, and admits it",
    },
    {
      path: STAGE_RECORDS.target,
      text: json({
        $schema: schemaReferenceTo("target"),
        admission_status: "not_admitted",
        target_repository_path: "",
        repository_owner: "",
        ownership_evidence: "",
        risk_classification: "",
        noncritical_rationale: "",
        allowed_paths: [],
        forbidden_paths: [],
        forbidden_actions: TARGET_FORBIDDEN,
        approval_source: "",
        approval_timestamp: "",
        operator_outcome_required: true,
        review_trigger: "",
      }),
      todo: "for stage 5: whoever owns the repository names it, says why it is not critical and what may change there, and admits it",
    },
    {
      path: "tasks/example/case.json",
      text: json({
        $schema: `../../schemas/${schemaFileName("task.contract")}`,
        task_id: "example",
        case_id: "example",
        title: "the greeting is missing",
        brief: "greeting.txt says nothing yet. It must hold the word hello.",
        authority_basis: "Artificial example written by case-harness init.",
        risk_class: "artificial",
        allowed_paths: ["greeting.txt"],
        forbidden_paths: [],
        forbidden_actions: ["push", "merge", "deploy", "pr_open", "public_publication"],
        mutation_mode: "copied-repo",
        approval_required: false,
        verification_commands: [["grep", "-q", "hello", "greeting.txt"]],
      }),
      todo: "try it with `case-harness run --stage 2 --case example`, then write your own beside it",
    },
    { path: "tasks/example/workspace/greeting.txt", text: "nothing yet\n", todo: null },
    {
      path: "tasks/example/fake.json",
      text: json({ steps: [{ write: { path: "greeting.txt", text: "hello\n" } }, { exit: 0 }] }),
      todo: null,
    },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
