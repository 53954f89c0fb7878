#!/bin/bash
# Runs one job and outlives the agent that started it. Everything that it needs stands in its environment (J_…) and in
# the folder $J_DIR/state; the agent reads pid, stage and exit from there.
set -u
umask 077
export PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C
state=$J_DIR/state

# Only one wrapper may claim an attempt: an agent that gave up waiting takes the name itself.
IFS= read -r stat < "/proc/$$/stat"
stat=${stat##*) }
read -ra stat <<< "$stat"
(set -C; echo "$$ ${stat[19]}" > "$state/pid") || exit 1

exec 7< "$state/command" 8< "$state/environment" 9> "$state/stage"
flags=(--pid --mount --net --ipc --uts --fork --kill-child --propagation private)
if [ "$J_MODE" = user ]; then flags+=(--user --map-root-user); fi

# Should no agent be there to keep the time, timeout ends the job a little later than an agent would. What these tools
# say themselves belongs into the log only where the job never began. The reader cuts the log one byte beyond its limit;
# the agent takes that byte as the sign that it was exceeded.
mortal=(setpriv --pdeathsig KILL)
"${mortal[@]}" timeout -s KILL "$((J_WALL_MAX + 5))" "${mortal[@]}" unshare "${flags[@]}" \
    /bin/bash "$J_SCRIPTS/inside.sh" < /dev/null 6>&1 2> "$state/errors" \
    | prlimit --core=0 --fsize="$((J_LOG_MAX + 1))" \
        dd bs=65536 status=none of="$J_DIR/log" oflag=append conv=notrunc 7<&- 8<&- 9>&- 2> /dev/null
code=${PIPESTATUS[0]}
if [ ! -s "$state/stage" ]; then head -c 10000 "$state/errors" >> "$J_DIR/log"; fi

{ echo "$code $(date +%s.%N)"; times; } > "$state/exit.new"
sync "$state/exit.new"
mv "$state/exit.new" "$state/exit"
sync "$state"
