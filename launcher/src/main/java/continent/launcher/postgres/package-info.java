/// PostgreSQL on this machine: unpacks its programs, makes a cluster, starts it, adopts a running one, stops it.
///
/// The cluster listens on the loopback address only, asks for SCRAM passwords, has checksums on its pages and
/// `fsync` on. Two roles: `continent_admin` (superuser, password beside the cluster, used by the launcher alone) and
/// `continent` (owner of the database `continent`, used by the portal). A server outlives the launcher and is found
/// again by its `postmaster.pid`, checked against the process that really runs.
///
/// No JDBC here: PostgreSQL's own programs and single-user mode do the work. Start with [PostgresServer]; tests take
/// [PostgresServer#temporary].
@NullMarked
package continent.launcher.postgres;

import org.jspecify.annotations.NullMarked;
