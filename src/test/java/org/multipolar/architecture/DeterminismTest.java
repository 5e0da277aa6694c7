package org.multipolar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.multipolar.kit.Claim;

/** Requires the model to give the same bits, and every room the same text, on every machine. */
class DeterminismTest {
  @SuppressWarnings("unused") // source of parameters
  static final Collection<Room> model = Room.MODEL;

  @ParameterizedTest
  @FieldSource("model")
  @Claim("V26")
  void theModelGivesTheSameBitsEverywhere(Room room) {
    assertThat(room.classes()).as("classes of %s", room).isNotEmpty();
    classes()
        .that()
        .resideInAPackage(room.pattern())
        .should(avoid("what differs between machines", Hazard::ofBits))
        .check(Room.HOUSE);
  }

  @Test
  @Claim("V26")
  void everyRoomGivesTheSameTextEverywhere() {
    classes().should(avoid("what depends on the locale", Hazard::ofText)).check(Room.HOUSE);
  }

  @Test
  void linesOfFilesEndTheSameEverywhere() {
    classes()
        .that()
        .resideOutsideOfPackage(Room.APP.pattern())
        .should(avoid("the line ends of the platform", Hazard::ofLineEnds))
        .check(Room.HOUSE);
  }

  @Test
  void eachHazardIsSeen() {
    JavaClass hazards = new ClassFileImporter().importClass(HazardExamples.class);
    List<JavaCodeUnit> examples = new ArrayList<>(hazards.getMethods());
    assertThat(examples).isNotEmpty();
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThat(example.getAccessesFromSelf())
                    .as(example.getName())
                    .anyMatch(
                        access ->
                            Hazard.ofBits(access).isPresent()
                                || Hazard.ofText(access).isPresent()
                                || Hazard.ofLineEnds(access).isPresent()));
  }

  private static ArchCondition<JavaClass> avoid(
      String what, Function<JavaAccess<?>, Optional<String>> hazard) {
    return new ArchCondition<>("avoid " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          hazard
              .apply(access)
              .ifPresent(
                  reason ->
                      events.add(
                          SimpleConditionEvent.violated(
                              access, access.getDescription() + ": " + reason)));
        }
      }
    };
  }
}
