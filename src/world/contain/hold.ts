import { findOnPath } from "./find";

/** Where a perl of the system is looked for; the sandbox shows it at the same path. */
const PERL_PATH = "/usr/bin:/bin";

/**
 * Listens on ports of 127.0.0.1 inside, answers nobody, and is the parent of what is contained: whoever ends it, so that its
 * ports would be free, ends the program with it, by a signal. Signals to the group are not its own, and a handler, other than
 * ignoring, is none any more to what is executed. Perl in the place of the harness's node saves a tenth of a second.
 */
const HOLD = String.raw`
delete $ENV{PERL_BADLANG};
$SIG{$_} = sub { } for qw(HUP INT QUIT USR1 USR2 PIPE ALRM TERM STKFLT VTALRM PROF IO PWR);
my @held;
while ((my $port = shift) ne "--") {
  my $held;
  socket($held, 2, 1, 0) && bind($held, pack("S n a4 x8", 2, $port, "\x7f\0\0\1")) && listen($held, 1)
    or print STDERR "expected to listen on 127.0.0.1:$port, found: $!\n" and exit 125;
  push @held, $held;
}
my $pid = fork;
defined $pid or print STDERR "expected to start the program, found: $!\n" and exit 125;
exec { "/bin/sh" } "sh", "-c", 'exec "$@"', "sh", @ARGV or exit 125 if $pid == 0;
while (waitpid($pid, 0) == -1) { exit 125 unless $! == 4 }
exit($? & 127 ? 128 + ($? & 127) : $? >> 8);
`;

/**
 * Arguments before a program by which ports are held while it runs; null where the system has no perl, or the contract's own
 * variables tell perl what to load: then the relay does it.
 */
export function holding(ports: readonly number[], env: Readonly<Record<string, string>>): string[] | null {
  const perl = "PERL5OPT" in env ? null : findOnPath("perl", PERL_PATH);
  // Perl says on stderr that it lacks a language of the contract's, unless it is told not to.
  return perl === null ? null : ["/usr/bin/env", "PERL_BADLANG=0", perl, "-f", "-e", HOLD, ...ports.map(String), "--"];
}
