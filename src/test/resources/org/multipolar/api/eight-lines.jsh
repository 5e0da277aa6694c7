import org.multipolar.api.*;
var tight = Simulation.of("baseline").replications(4).set("run.to", "2026-12");
var free = tight.set("mechanisms.smuggling", "off");
try (Results a = tight.run(); Results b = free.run()) {
  System.out.println(a.series("lag_open").dates().get(0));
  System.out.println(a.outcome("lag_open_end").median());
  System.out.println(b.outcome("lag_open_end").median());
}
/exit
