#!/usr/bin/env bash
# Makes the teacher's files out of a corpus: make.sh CORPUS WORK OUT [option of python -m teacher]...
# Needs a built streams-app, Maven, and a Python with requirements.txt (PYTHON names it).
set -euo pipefail

if [ $# -lt 3 ]; then
  echo "usage: make.sh CORPUS WORK OUT [option of python -m teacher]..." >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=${PYTHON:-python3}
mkdir -p "$2/jars" "$3"
corpus=$(cd "$1" && pwd)
work=$(cd "$2" && pwd)
out=$(cd "$3" && pwd)
shift 3

mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -Djars="$work/jars"

classes="$root/streams-app/target/classes:$root/schemas/target/classes:$root/streams-app/target/lib/*"
java -cp "$classes" "$here/Sentences.java" "$corpus" "$work"

cd "$here"
for step in unpack words paraphrases vectors frozen tuned write; do
  echo "== $step"
  "$python" -m teacher "$step" --work "$work" --out "$out" "$@"
done
