package org.multipolar.property;

import org.junit.jupiter.api.Test;
import org.multipolar.kit.*;
import org.multipolar.world.*;

class CxTest {
  @Test
  void x() {
    int bad = 0;
    for (long n = 0; n < 400 && bad < 4; n++) {
      World w = (n % 2 == 0 ? RandomWorlds.wild(n) : RandomWorlds.cornered(n)).world(1);
      try {
        w.run();
      } catch (Throwable t) {
        bad++;
        System.out.println(
            n
                + " tick "
                + w.tick()
                + " "
                + t
                + " budget "
                + w.spending().budget()
                + " limit "
                + w.spending().limit()
                + " exp "
                + w.spending().expected()
                + " price "
                + w.spending().price()
                + " C "
                + w.totals().compute()
                + " slope "
                + w.frontier().history().slopeOver(1.5)
                + " front "
                + w.frontier().history().frontier()
                + " rev "
                + w.totals().aiRevenue()
                + " param "
                + w.parameters().investment()
                + " mech "
                + w.blueprint().mechanisms());
        for (State s : w.states())
          System.out.println(
              "   "
                  + s
                  + " acc "
                  + s.accessible()
                  + " purse "
                  + s.purse().budget()
                  + " ord "
                  + w.compute().ordered(s.number())
                  + " El "
                  + s.facts().electricity()
                  + " Y "
                  + s.gdp()
                  + " bs "
                  + s.facts().budgetShare());
        for (ChipMaker m : w.makers())
          System.out.println(
              "   " + m + " price " + m.price() + " out " + m.output() + " inv " + m.inventory());
      }
    }
  }
}
