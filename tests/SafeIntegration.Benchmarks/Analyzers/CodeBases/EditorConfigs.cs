using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Benchmarks.Analyzers.CodeBases;

/// <summary>The options that editor configs give to analyzers.</summary>
internal sealed class EditorConfigs(IEnumerable<string> paths) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(paths.Where(File.Exists).Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToArray());
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptions> _known = new();

    public override AnalyzerConfigOptions GlobalOptions => new Values(_set.GlobalConfigOptions.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private AnalyzerConfigOptions Of(string path) =>
        Path.IsPathRooted(path) ? _known.GetOrAdd(path, key => new Values(_set.GetOptionsForSourcePath(key).AnalyzerOptions)) : GlobalOptions;

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
