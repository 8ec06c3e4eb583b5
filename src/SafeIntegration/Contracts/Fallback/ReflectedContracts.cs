using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>Whether contracts that work by reflection may be made, and how the absence of one is told.</summary>
internal static class ReflectedContracts
{
    public const string WhyUnreferenced =
        "A contract that is not generated reads the members of its type by reflection, and trimming may have removed them. Make the type partial and put [Contract(\"name\")] on it.";

    public const string WhyDynamic =
        "A contract that is not generated makes converters at run time. Make the type partial and put [Contract(\"name\")] on it.";

    /// <summary>
    /// True unless the application was published trimmed or ahead of time, which turns the reflection of System.Text.Json off. The trimmer takes the switch as a constant, and
    /// with it everything away that stands behind it.
    /// </summary>
    [FeatureSwitchDefinition("System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault")]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
    [UnconditionalSuppressMessage("Trimming", "IL4000", Justification = "Trimming turns this switch of System.Text.Json off; who turns it on again has asked for reflection.")]
    public static bool AreAvailable => JsonSerializer.IsReflectionEnabledByDefault && RuntimeFeature.IsDynamicCodeSupported;

    public static InvalidOperationException Missing(Type type) => new(
        $"There is no generated contract for {type.FullName}, and reflection is off in this application, as in every one that is published trimmed or ahead of time. "
        + "Make the type partial and put [Contract(\"name\")] on it; where the compiler says that it cannot generate one for its shape, use Contract.From with a JsonSerializerContext.");
}
