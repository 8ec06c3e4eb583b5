using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Generated;
using SafeIntegration.Benchmarks.Analyzers.Measuring;

namespace SafeIntegration.Analyzers.Tests.Scaling;

/// <summary>Code as people write it: methods of ten lines, objects of twenty members.</summary>
public sealed class OrdinaryCodeTests
{
    [Fact]
    public void No_body_of_ordinary_size_is_only_estimated()
    {
        CodeBase code = GeneratedCodeBase.Create(seed: 4, lines: 10_000, CodeMix.Usual);
        Analysis analysis = Analysis.Run(code.Compile(), ScalingRun.Analyzers(), code.AnalyzerOptions);
        Assert.Empty(analysis.Failures);
        Assert.DoesNotContain(analysis.Diagnostics, diagnostic => diagnostic.Id == "SI9001");
    }
}
