using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Disc.Portal.Tests.Architecture;

/// <summary>Reads compiled code, Razor and lambdas included, as a list of types with what they mention.</summary>
internal static class CodeMap
{
    private static readonly string[] Remembering =
        ["List`1", "Dictionary`2", "HashSet`1", "Queue`1", "Stack`1", "ConcurrentDictionary`2", "ConcurrentBag`1", "ConcurrentQueue`1", "ConditionalWeakTable`2", "AsyncLocal`1", "ThreadLocal`1"];

    /// <summary>The types of an assembly below a root namespace, without what generators and the database tools wrote.</summary>
    public static IReadOnlyList<CodeType> Read(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. module.Types
                .Where(type => (type.Namespace == root || type.Namespace.StartsWith(root + ".", StringComparison.Ordinal))
                    && !type.Namespace.Contains("Migrations", StringComparison.Ordinal) && !type.Name.StartsWith('<'))
                .Select(type => Describe(type, root)),
        ];
    }

    private static CodeType Describe(TypeDefinition type, string root)
    {
        var (uses, calls) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var part in WithNested(type))
            Collect(part, uses, calls);
        uses.Remove(type.FullName);
        return new CodeType(
            type.Namespace == root ? "" : type.Namespace[(root.Length + 1)..],
            type.Name,
            uses,
            calls,
            [.. AncestorsOf(type)],
            type.CustomAttributes.Select(attribute => attribute.AttributeType.FullName).ToHashSet(StringComparer.Ordinal),
            [.. WithNested(type).Where(part => !part.Name.StartsWith('<')).SelectMany(part => part.Fields)
                .Where(field => field.IsStatic && !field.HasConstant && !IsCompilers(field) && (!field.IsInitOnly || Remembering.Contains(field.FieldType.Name)))
                .Select(field => field.Name)],
            type.Fields.Select(field => field.FieldType).Concat(type.Properties.Select(property => property.PropertyType))
                .SelectMany(Names).ToHashSet(StringComparer.Ordinal));
    }

    private static bool IsCompilers(FieldDefinition field) => field.Name.StartsWith('<')
        && !field.Name.EndsWith("k__BackingField", StringComparison.Ordinal);

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<string> AncestorsOf(TypeDefinition type)
    {
        for (var above = type.BaseType; above is not null; above = Resolve(above)?.BaseType)
            yield return above.GetElementType().FullName;
    }

    // What lies outside the test's folder (the shared framework) cannot be resolved, and need not be: its name is enough.
    private static TypeDefinition? Resolve(TypeReference reference)
    {
        try
        {
            return reference.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    private static void Collect(TypeDefinition type, HashSet<string> uses, HashSet<string> calls)
    {
        void Use(TypeReference? reference)
        {
            if (reference is not null)
                uses.UnionWith(Names(reference));
        }

        Use(type.BaseType);
        foreach (var implemented in type.Interfaces)
            Use(implemented.InterfaceType);
        foreach (var attribute in type.CustomAttributes.Concat(type.Properties.SelectMany(property => property.CustomAttributes)))
        {
            Use(attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments.Where(argument => argument.Value is TypeReference))
                Use((TypeReference)argument.Value);
        }

        foreach (var field in type.Fields)
            Use(field.FieldType);
        foreach (var method in type.Methods)
        {
            Use(method.ReturnType);
            foreach (var parameter in method.Parameters)
                Use(parameter.ParameterType);
            if (!method.HasBody)
                continue;
            foreach (var variable in method.Body.Variables)
                Use(variable.VariableType);
            foreach (var instruction in method.Body.Instructions)
                CollectFrom(instruction, Use, calls);
        }
    }

    private static void CollectFrom(Instruction instruction, Action<TypeReference?> use, HashSet<string> calls)
    {
        switch (instruction.Operand)
        {
            case MethodReference method:
                use(method.DeclaringType);
                use(method.ReturnType);
                foreach (var argument in (method as GenericInstanceMethod)?.GenericArguments ?? [])
                    use(argument);
                calls.Add($"{method.DeclaringType.GetElementType().FullName}::{method.Name}");
                break;
            case FieldReference field:
                use(field.DeclaringType);
                use(field.FieldType);
                calls.Add($"{field.DeclaringType.GetElementType().FullName}::{field.Name}");
                break;
            case TypeReference reference:
                use(reference);
                break;
        }
    }

    private static IEnumerable<string> Names(TypeReference reference)
    {
        if (reference is GenericInstanceType generic)
        {
            foreach (var name in generic.GenericArguments.SelectMany(Names))
                yield return name;
        }

        var plain = reference.GetElementType();
        while (plain.IsNested)
            plain = plain.DeclaringType;
        if (!plain.IsGenericParameter)
            yield return plain.FullName;
    }
}
