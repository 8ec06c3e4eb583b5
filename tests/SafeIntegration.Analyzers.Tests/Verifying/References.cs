using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace SafeIntegration.Analyzers.Tests.Verifying;

/// <summary>What cases are compiled against: the assemblies that this process runs on, the framework's, ASP.NET Core's and those of the referenced packages. Nothing is downloaded.</summary>
internal static class References
{
    /// <summary>Nothing beyond what is added; an empty package list asks no feed.</summary>
    public static ReferenceAssemblies None { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !IsOfTheTests(Path.GetFileNameWithoutExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // The compiler, the analyzers and the test framework are no part of an application.
    private static bool IsOfTheTests(string name) =>
        name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        || name.StartsWith("xunit", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("NuGet.", StringComparison.Ordinal)
        || name is "SafeIntegration.Analyzers" or "SafeIntegration.CodeFixes" or "SafeIntegration.Generators" or "SafeIntegration.Analyzers.Tests";
}
