using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SafeIntegration.Contracts;

/// <summary>The rules over several members of a type.</summary>
internal static class TypeRules
{
    private const BindingFlags OfOne = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<LateRule> Of(Type type) =>
    [
        .. WithBases(type).SelectMany(MethodsOf).Select(method => (Method: method, Rule: method.GetCustomAttribute<ContractRuleAttribute>()))
            .Where(found => found.Rule is not null).Select(found => OfMethod(found.Method, found.Rule!)),
        .. type.GetCustomAttributes<ValidationAttribute>(inherit: true).Select(ForeignRules.OfType),
        .. typeof(IValidatableObject).IsAssignableFrom(type) ? [ForeignRules.OfSelf(type.Name)] : Array.Empty<LateRule>(),
    ];

    private static LateRule OfMethod(MethodInfo method, ContractRuleAttribute rule) => new(ViolationCode.Rule, rule.Expectation, (_, owner) => (bool)method.Invoke(null, [owner])!);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification =
        "A contract over reflection exists only where nothing was trimmed. Contract.From keeps the methods of its type, and says that rules of types within it need a DynamicDependency.")]
    private static MethodInfo[] MethodsOf(Type type) => type.GetMethods(OfOne);

    // A private rule of a base type is not among the methods of the type itself.
    private static IEnumerable<Type> WithBases(Type type)
    {
        for (Type? one = type; one is not null; one = one.BaseType)
            yield return one;
    }
}
