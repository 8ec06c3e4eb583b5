using System.Text.RegularExpressions;

namespace SafeIntegration.Package.Tests.Reading;

/// <summary>The code of README.md: each block has a comment above it that says what it is, for example <c>file: Rung1/Program.cs</c>.</summary>
internal static partial class Readme
{
    public static string Text { get; } = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");

    public static IReadOnlyList<ReadmeBlock> Blocks { get; } = [.. BlockPattern().Matches(Text)
        .Select(match => new ReadmeBlock(match.Groups["mark"].Value, match.Groups["language"].Value, match.Groups["code"].Value))];

    public static string Block(string mark) => Blocks.SingleOrDefault(block => block.Mark == mark)?.Code
        ?? throw new InvalidOperationException($"README.md has no block, or several, below the comment '<!-- {mark} -->'.");

    [GeneratedRegex("(?:^<!-- (?<mark>.*?) -->\n)?^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex BlockPattern();
}

/// <summary>A block of code in README.md.</summary>
/// <param name="Mark">The comment above it; empty without one.</param>
/// <param name="Language">For example <c>csharp</c>.</param>
/// <param name="Code">The lines.</param>
internal sealed record ReadmeBlock(string Mark, string Language, string Code);
