package org.multipolar.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public API mentions only types of the API. */
class ApiSignaturesTest {
  private static final String JAVA = "java\\..*|void|boolean|int|long|double";

  private static List<JavaClass> promised() {
    return Room.API.classes().stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .toList();
  }

  private static List<JavaMethod> methods() {
    return promised().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .toList();
  }

  /** All types in a signature, type arguments included. */
  private static Stream<String> mentioned(JavaMethod method) {
    return Stream.concat(
            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()),
            method.getExceptionTypes().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Set::stream)
        .map(JavaClass::getName);
  }

  @Test
  void signaturesMentionOnlyTheJdkAndTheRoomItself() {
    assertThat(methods()).hasSizeGreaterThan(50);
    List<String> own = promised().stream().map(JavaClass::getName).toList();
    assertThat(methods())
        .allSatisfy(
            method ->
                assertThat(mentioned(method))
                    .as(method.getFullName())
                    .allMatch(type -> type.matches(JAVA) || own.contains(type)));
  }

  @Test
  void callersNeedNeitherArraysNorLambdas() {
    assertThat(methods())
        .allSatisfy(
            method ->
                assertThat(mentioned(method))
                    .as(method.getFullName())
                    .noneMatch(
                        type -> type.startsWith("[") || type.startsWith("java.util.function")));
  }

  @Test
  void itsClassesAreMadeByTheRoomAlone() {
    assertThat(promised())
        .allSatisfy(
            type -> {
              assertThat(type.getModifiers()).as(type.getName()).contains(JavaModifier.FINAL);
              assertThat(type.getConstructors())
                  .as(type.getName())
                  .noneMatch(made -> made.getModifiers().contains(JavaModifier.PUBLIC));
            });
  }
}
