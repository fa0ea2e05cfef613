# Runs the command line with what the action's inputs say: pilots.sh COMMAND [OPTION…]
set -e
arguments=()
while IFS= read -r -d '' one; do arguments+=("$one"); done < "$FOLDER/arguments"
exec "$FOLDER/node_modules/.bin/pilot-playbook" "$@" "${arguments[@]}"
