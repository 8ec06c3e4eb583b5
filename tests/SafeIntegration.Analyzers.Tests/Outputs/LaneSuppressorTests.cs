using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Outputs;
using SafeIntegration.Analyzers.Tests.Verifying;

namespace SafeIntegration.Analyzers.Tests.Outputs;

/// <summary>The suppressor of CS8509.</summary>
public sealed class LaneSuppressorTests
{
    [Fact]
    public async Task A_switch_with_all_lanes_is_exhaustive() => Assert.Empty(await WarningsOf(
        """
        public static class Log
        {
            public static string Name(Decision<int> decision) => decision switch
            {
                Automatic<int> => "automatic",
                NeedsReview<int> => "review",
                Rejected<int> => "rejected",
                Pending<int> => "pending",
            };

            public static string Kind(Verdict<string> verdict) => verdict switch { Approve<string> or Correct<string> => "yes", Decline<string> => "no", SendBack<string> => "ask" };
        }
        """));

    [Fact]
    public async Task A_switch_that_forgets_a_lane_is_not() => Assert.Single(await WarningsOf(
        """
        public static class Log
        {
            public static string Name(Decision<int> decision) => decision switch { Automatic<int> => "automatic", NeedsReview<int> => "review", Rejected<int> => "rejected" };
        }
        """));

    [Fact]
    public async Task Another_switch_is_none_of_its_business() => Assert.Single(await WarningsOf(
        """
        public abstract class Shape;
        public sealed class Circle : Shape;

        public static class Log
        {
            public static string Name(Shape shape) => shape switch { Circle => "circle" };
        }
        """));

    private static async Task<ImmutableArray<Diagnostic>> WarningsOf(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Case", [CSharpSyntaxTree.ParseText(source, Sources.ParseOptions), CSharpSyntaxTree.ParseText(Sources.Usings.Text, Sources.ParseOptions)], References.All, Sources.CompilationOptions);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new LaneSuppressor()]);
        return [.. (await analysis.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(diagnostic => diagnostic.Id == "CS8509" && !diagnostic.IsSuppressed)];
    }
}
