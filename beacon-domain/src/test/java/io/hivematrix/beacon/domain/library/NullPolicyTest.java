package io.hivematrix.beacon.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null policy of the module: constructors and factories throw NullPointerException for null arguments. */
class NullPolicyTest {

    @ParameterizedTest
    @MethodSource("constructorsAndFactories")
    void rejectsNull(Executable executable) throws ReflectiveOperationException {
        assertThat(thrownBy(executable, nulls(executable)))
                .as(executable.toGenericString())
                .containsInstanceOf(NullPointerException.class);
    }

    static Stream<Executable> constructorsAndFactories() {
        List<Executable> all = new ArrayList<>();
        for (Class<?> type : PublicTypes.all(ModuleTest.classes())) {
            if (!Modifier.isAbstract(type.getModifiers())) {
                all.addAll(List.of(type.getConstructors()));
            }
            Stream.of(type.getMethods())
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getDeclaringClass().equals(type))
                    .forEach(all::add);
        }
        return all.stream()
                .filter(executable -> executable.getParameterCount() > 0)
                .filter(NullPolicyTest::takesNull);
    }

    private static boolean takesNull(Executable executable) {
        return !executable.getParameterTypes()[0].isPrimitive();
    }

    private static Object[] nulls(Executable executable) {
        return Stream.of(executable.getParameterTypes())
                .map(type -> type.equals(int.class)
                        ? 1
                        : type.equals(long.class) ? 1L : type.equals(boolean.class) ? true : null)
                .toArray();
    }

    private static Optional<Throwable> thrownBy(Executable executable, Object[] arguments)
            throws ReflectiveOperationException {
        try {
            if (executable instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) executable).invoke(null, arguments);
            }
            return Optional.empty();
        } catch (InvocationTargetException refused) {
            return Optional.ofNullable(refused.getCause());
        }
    }
}
