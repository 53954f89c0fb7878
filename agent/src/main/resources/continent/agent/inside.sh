#!/bin/bash
# First process of the job's namespaces: builds a root of its own, leaves every right, becomes the job's init.
set -eu
exec 2>&6 6>&-
umask 022
fail() {
    echo "isolation: $*" >&2
    exit 125
}
trap 'fail "a step of the isolation failed (line $LINENO)"' ERR

IFS=: read -ra groups <<< "$J_CGROUPS"
for group in ${groups[@]+"${groups[@]}"}; do echo 0 > "$group/cgroup.procs"; done

root=$J_DIR/state/root
mount -n -t tmpfs -o mode=0755,size=4m,nosuid,nodev job "$root"
cd "$root"
mkdir usr etc proc dev tmp tools sources old job job/in job/work job/out

# Binds a folder with all that is mounted below it, then sets the flags of each of these mounts.
bind() {
    local source=$1 target=$root/$2 flags=$3 line point
    mkdir -p "$target"
    mount -n --rbind "$source" "$target"
    while IFS= read -r line; do
        read -ra fields <<< "$line"
        printf -v point "%b" "${fields[4]//\\/\\0}"
        if [[ $point == "$target" || $point == "$target"/* ]]; then mount -n -o "remount,bind,$flags" "$point"; fi
    done < /proc/self/mountinfo
}

bind /usr usr ro,nosuid,nodev
for folder in bin sbin lib lib32 lib64 libx32; do
    if [ -L "/$folder" ]; then
        ln -s "$(readlink "/$folder")" "$folder"
    elif [ -d "/$folder" ]; then
        bind "/$folder" "$folder" ro,nosuid,nodev
    fi
done

printf 'root:x:0:0::/:/usr/sbin/nologin\njob:x:%s:%s::/job/work:/bin/sh\nnobody:x:65534:65534::/:/usr/sbin/nologin\n' \
    "$J_UID" "$J_GID" > etc/passwd
printf 'root:x:0:\njob:x:%s:\nnogroup:x:65534:\n' "$J_GID" > etc/group
printf '127.0.0.1 localhost\n' > etc/hosts
printf 'passwd: files\ngroup: files\nhosts: files\n' > etc/nsswitch.conf
for file in ld.so.cache ld.so.conf localtime; do
    if [ -f "/etc/$file" ]; then cp -L "/etc/$file" "etc/$file"; fi
done
for folder in /etc/ld.so.conf.d /etc/alternatives /etc/java-*; do
    if [ -d "$folder" ]; then bind "$folder" "${folder#/}" ro,nosuid,nodev; fi
done

mount -n -t proc -o nosuid,nodev,noexec proc proc
for device in null zero full random urandom; do
    : > "dev/$device"
    mount -n --bind "/dev/$device" "dev/$device"
done
ln -s /proc/self/fd dev/fd
ln -s /proc/self/fd/0 dev/stdin
ln -s /proc/self/fd/1 dev/stdout
ln -s /proc/self/fd/2 dev/stderr
ln -s /tmp dev/shm

bind "$J_DIR/in" job/in ro,nosuid,nodev
bind "$J_DIR/work" job/work rw,nosuid,nodev
bind "$J_DIR/out" job/out rw,nosuid,nodev
bind "$J_DIR/tmp" tmp rw,nosuid,nodev
mapfile -d '' -t mounts < "$J_DIR/state/mounts"
for ((i = 0; i < ${#mounts[@]}; i += 2)); do bind "${mounts[i + 1]}" "${mounts[i]}" ro,nosuid,nodev; done

hostname job 2> /dev/null || :
pivot_root . old
cd /
umount -n -l /old
rmdir /old
mount -n -o remount,bind,ro,nosuid,nodev /

# In a user namespace of its own the job can be kept from making another, in which it would have rights over much of
# the kernel. Where users can't have one, it can't make one either.
become=()
if [ "$J_MODE" = root ]; then
    become=(setpriv --reuid "$J_UID" --regid "$J_GID" --clear-groups)
    own=(unshare --user --keep-caps "--map-user=$J_UID" "--map-group=$J_GID")
    if "${become[@]}" "${own[@]}" true 2> /dev/null; then become+=("${own[@]}"); fi
fi
guard='{ echo 0 > /proc/sys/user/max_user_namespaces; } 2> /dev/null || :
    exec "$@"'
limits=(prlimit --core=0 --nofile=4096 --fsize="$J_DISK_MAX")
if [ -n "$J_NPROC" ]; then limits+=(--nproc="$J_NPROC"); fi
drop=(setpriv --no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-all)

# From here on the process has the job's rights. As process 1 of its namespace it takes in orphans; when it ends, the
# kernel ends all others. TERM is passed on to all of them.
init='
    mapfile -d "" -t command <&7
    mapfile -d "" -t environment <&8
    cd /job/work || exit 125
    told=
    trap "told=yes; kill -TERM -1 2> /dev/null" TERM
    echo started >&9
    exec 7<&- 8<&- 9>&-
    env -i "${environment[@]}" "${command[@]}" < /dev/null &
    child=$!
    wait "$child"
    code=$?
    while [ -n "$told" ] && kill -0 "$child" 2> /dev/null; do
        wait "$child"
        code=$?
    done
    exit "$code"
'
exec env -i PATH="$PATH" "${become[@]}" /bin/bash -c "$guard" guard \
    "${limits[@]}" taskset -c "$J_CPUS" "${drop[@]}" /bin/bash -c "$init" init
