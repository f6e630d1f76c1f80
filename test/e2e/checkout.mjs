/** `action.yml` of a stand-in for actions/checkout. As the real one: a ref, or the commit of the event where none is said. */
export const CHECKOUT = `name: checkout
description: stands in for the real one
inputs:
  ref:
    description: ""
    default: ""
  persist-credentials:
    description: ""
    default: "true"
runs:
  using: composite
  steps:
    - shell: bash
      env:
        REF: \${{ inputs.ref }}
      run: |
        find . -mindepth 1 -delete
        git init -q
        git fetch -q --depth=1 "\${E2E_ORIGIN:-$GITHUB_SERVER_URL/$GITHUB_REPOSITORY}" "\${REF:-$GITHUB_SHA}"
        git checkout -q FETCH_HEAD
`;
