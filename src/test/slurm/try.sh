#!/bin/bash
# Tries the recipe for clusters of how-to-studies.md on a real SLURM: an array of four parts and a
# merge that waits for them; a task that is put back into the queue, one that is cancelled, one
# whose JVM is killed, and the last two once more. What comes out must have the bytes of a run in
# one piece.
#
#   src/test/slurm/try.sh             on the cluster that is there; without one nothing is tried
#   src/test/slurm/try.sh --set-up    as root: starts a cluster of this machine alone for the time
#                                     of the trial, in a folder of its own, and stops it again
#
# The second needs the programs of Debian's packages slurmctld, slurmd, slurm-client and munge.
# It installs nothing, and reads and writes no configuration of the system.
set -eu
cd "$(dirname "$0")/../../.."
work=$PWD/target/slurm
started=()
jobs=()

say() { printf '%s\n' "== $*"; }
fail() {
  printf '%s\n' "FAILED: $*" >&2
  exit 1
}

finish() {
  code=$?
  if [ ${#jobs[@]} -gt 0 ]; then
    # Otherwise what is still running would outlive the cluster.
    scancel "${jobs[@]}" 2> /dev/null || true
    await "$(IFS=, && echo "${jobs[*]}")"
  fi
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    kill "${started[i]}" 2> /dev/null || true
  done
  if [ ${#started[@]} -gt 0 ]; then
    wait || true
    [ "$code" != 0 ] || rm -rf "$cluster"
    say "the cluster is stopped"
  fi
  exit "$code"
}
trap finish EXIT
trap 'exit 143' TERM INT

set_up() {
  [ "$(id -u)" = 0 ] || fail "--set-up is for root: it starts the daemons of a cluster"
  for program in munged slurmctld slurmd sbatch; do
    command -v "$program" > /dev/null ||
      fail "no $program: apt-get install --no-install-recommends slurmctld slurmd slurm-client munge"
  done
  cluster=$(mktemp -d -t multipolar-slurm.XXXXXX)
  chmod 711 "$cluster"
  mkdir "$cluster/state" "$cluster/spool"
  (umask 077 && head -c 1024 /dev/urandom > "$cluster/munge.key")
  munged --foreground --force --key-file="$cluster/munge.key" --socket="$cluster/munge.socket" \
    --pid-file="$cluster/munge.pid" --log-file="$cluster/munge.log" \
    --seed-file="$cluster/munge.seed" > "$cluster/munged.out" 2>&1 &
  started+=($!)
  host=$(hostname -s)
  memory=$(($(awk '/MemAvailable/ {print $2}' /proc/meminfo) / 1024))
  cat > "$cluster/slurm.conf" << CONF
ClusterName=multipolar
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
SlurmctldPort=26817
SlurmdPort=26818
AuthType=auth/munge
AuthInfo=socket=$cluster/munge.socket
CredType=cred/munge
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
ReturnToService=2
StateSaveLocation=$cluster/state
SlurmdSpoolDir=$cluster/spool
SlurmctldPidFile=$cluster/slurmctld.pid
SlurmdPidFile=$cluster/slurmd.pid
SlurmctldLogFile=$cluster/slurmctld.log
SlurmdLogFile=$cluster/slurmd.log
JobCompType=jobcomp/filetxt
JobCompLoc=$cluster/jobs.log
MinJobAge=3600
SchedulerParameters=kill_invalid_depend
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=$memory State=UNKNOWN
PartitionName=trial Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  export SLURM_CONF=$cluster/slurm.conf
  sleep 1
  slurmctld -D > "$cluster/slurmctld.out" 2>&1 &
  started+=($!)
  slurmd -D > "$cluster/slurmd.out" 2>&1 &
  started+=($!)
  for ((i = 0; i < 60; i++)); do
    [ "$(sinfo -h -o %T 2> /dev/null)" != idle ] || break
    sleep 1
  done
  [ "$(sinfo -h -o %T 2> /dev/null)" = idle ] || fail "the node is not idle; see $cluster"
  say "SLURM $(sinfo --version | cut -d' ' -f2) on $host is idle after $i s"
}

# Waits until jobs have left the queue or are done for.
await() {
  while squeue -h -o '%T %r' -j "$1" 2> /dev/null | grep -v DependencyNeverSatisfied |
    grep -qE 'PENDING|RUNNING|COMPLETING|CONFIGURING'; do
    sleep 1
  done
}

# How jobs, or the tasks of an array, ended.
ends() {
  for id in "$@"; do
    scontrol --oneliner show job "$id" 2> /dev/null |
      grep -oE '(^JobId|ArrayTaskId|JobState|Reason|ExitCode)=[^ ]*' |
      sed 's/^JobId=/\n  job /' | tr '\n' ' ' | sed 's/  job /\n  job /g'
    echo
  done
}

# Number of blocks that are in place in a results folder.
blocks() {
  find "$1/blocks" -name '*.block' 2> /dev/null | wc -l
}

submit() {
  sbatch --parsable --cpus-per-task=1 --mem=1500M --time=30 --output="$work/%x-%A_%a.log" "$@"
}

merge_after() {
  sbatch --parsable --mem=1500M --time=30 --output="$work/%x-%j.log" "$@"
}

same() {
  for part in study.yaml design.csv runs.csv series; do
    diff -r "$work/whole/$part" "$1/$part" || fail "$part differs from that of a run in one piece"
  done
  diff -r "$work/whole/analysis" "$1/analysis" || fail "the findings differ"
  say "same bytes: study.yaml, design.csv, runs.csv, series, analysis"
}

case ${1:-} in
  --set-up) set_up ;;
  '')
    if ! command -v sbatch > /dev/null || ! sinfo > /dev/null 2>&1; then
      say "no SLURM here: nothing was tried (see the head of $0)"
      exit 0
    fi
    ;;
  *) fail "what is '$1'? Read the head of $0" ;;
esac

say "building once"
./multipolar --version
rm -rf "$work"
mkdir -p "$work"
cp src/site/slurm/*.sbatch "$work/"
cat > "$work/trial.yaml" << 'STUDY'
multipolar: 1
title: A trial of a cluster
scenario: ../../scenarios/baseline.yaml
set: {world: blocs, run.to: 2026-12}
factors:
  mechanisms.smuggling: {values: [on, off]}
  parameters.research.openWeights: {values: [0.5, 1, 2]}
design: {type: factorial}
replications: 400
keep: yearly
outcomes: [south-access.last12, lag@CHN.end]
STUDY

say "in one piece"
export MULTIPOLAR_CLASSPATH=$PWD/target/multipolar.jar
./multipolar study "$work/trial.yaml" --quiet --no-figures --out "$work/whole"
wc -l "$work/whole/runs.csv"

say "an array of four parts, and a merge that waits for it"
array=$(submit --array=1-4 "$work/study.sbatch" "$work/trial.yaml" 4 "$work/calm")
merge=$(merge_after --dependency="afterok:$array" "$work/merge.sbatch" "$work/calm")
jobs+=("$array" "$merge")
squeue
await "$array,$merge"
ends "$array" "$merge"
tail -n +1 "$work"/multipolar-merge-"$merge".log
same "$work/calm/all"

say "the same, disturbed: task 1 is requeued, task 2 cancelled, and the JVM of task 3 killed by -9"
array=$(submit --array=1-4 "$work/study.sbatch" "$work/trial.yaml" 4 "$work/disturbed")
merge=$(merge_after --dependency="afterok:$array" "$work/merge.sbatch" "$work/disturbed")
jobs+=("$array" "$merge")
jvm_of() {
  pgrep -f -- "org.multipolar.app.Multipolar study .*--shard $1/4 .*multipolar-[0-9]*/part" || true
}
for task in 1 2 3; do
  for ((i = 0; i < 600; i++)); do
    pid=$(jvm_of "$task")
    if [ -n "$pid" ]; then
      folder=$(tr '\0' '\n' < "/proc/$pid/cmdline" | grep '/part$')
      [ "$(blocks "$folder")" = 0 ] || break
    fi
    sleep .1
  done
  [ -n "$pid" ] || fail "task $task was never seen to run"
  say "task $task disturbed after $(blocks "$folder") finished blocks"
  case $task in
    1) scontrol requeue "${array}_1" ;;
    2) scancel "${array}_2" ;;
    3) kill -9 "$pid" ;;
  esac
done
await "$array"
sleep 5
ends "$array"
tail -n 4 "$work/multipolar-${array}"_[123].log
scontrol --oneliner show job "${array}_1" | grep -o 'Requeue=1 Restarts=[0-9]*' | grep -v 'Restarts=0' ||
  fail "task 1 was not requeued"
scontrol --oneliner show job "${array}_1" | grep -q JobState=COMPLETED || fail "task 1 did not finish"
say "the merge that waited: $(squeue -h -j "$merge" -o '%T %r' 2> /dev/null)"
ends "$merge"
scancel "$merge" 2> /dev/null || true

say "a merge of what is there"
merge=$(merge_after "$work/merge.sbatch" "$work/disturbed")
jobs+=("$merge")
await "$merge"
ends "$merge"
cat "$work/multipolar-merge-$merge.log"
grep -q 'are missing from the parts' "$work/multipolar-merge-$merge.log" || fail "nothing is missing"

say "the two tasks once more, and the merge"
array=$(submit --array=2,3 "$work/study.sbatch" "$work/trial.yaml" 4 "$work/disturbed")
merge=$(merge_after --dependency="afterok:$array" "$work/merge.sbatch" "$work/disturbed")
jobs+=("$array" "$merge")
await "$array,$merge"
ends "$array" "$merge"
cat "$work/multipolar-merge-$merge.log"
same "$work/disturbed/all"
say "all as it should be"
