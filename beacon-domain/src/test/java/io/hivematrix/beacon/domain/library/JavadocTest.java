package io.hivematrix.beacon.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Requires Javadoc on every public type and method, and {@code @param} for every record component. */
class JavadocTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void publicTypesAndMethodsHaveJavadoc() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files;
        try (Stream<Path> found = Files.walk(SOURCES)) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Undocumented undocumented = new Undocumented(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                undocumented.scan(unit, null);
            }
            assertThat(undocumented.found).isEmpty();
        }
    }

    /** Collects public elements without Javadoc that are not overrides. */
    private static final class Undocumented extends TreePathScanner<Void, Void> {

        private final List<String> found = new ArrayList<>();
        private final DocTrees docs;

        Undocumented(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!visible(type.getModifiers())) {
                return null;
            }
            String comment = require("type " + type.getSimpleName(), type.getModifiers());
            if (type.getKind() == Tree.Kind.RECORD) {
                type.getMembers().stream()
                        .filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .filter(field -> !comment.contains("@param " + field.getName() + " "))
                        .forEach(field -> found.add(type.getSimpleName() + " component " + field.getName()));
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (visible(method.getModifiers())) {
                require("method " + method.getName(), method.getModifiers());
            }
            return null;
        }

        private String require(String what, ModifiersTree modifiers) {
            String comment = docs.getDocComment(getCurrentPath());
            boolean override = modifiers.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (comment == null && !override) {
                found.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + what);
            }
            return comment == null ? "" : comment;
        }

        private boolean visible(ModifiersTree modifiers) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface = parent.getKind() == Tree.Kind.INTERFACE;
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || (inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }
    }
}
