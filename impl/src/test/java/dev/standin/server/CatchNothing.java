package dev.standin.server;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for a class that has no try block. */
final class CatchNothing extends ArchCondition<JavaClass> {

  CatchNothing() {
    super("catch nothing");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (JavaCodeUnit unit : item.getCodeUnits()) {
      if (!unit.getTryCatchBlocks().isEmpty()) {
        events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " has a try block"));
      }
    }
  }
}
