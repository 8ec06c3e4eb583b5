using System.Text.RegularExpressions;

namespace SafeIntegration.Analyzers.Tests.Flow.Suites;

/// <summary>One file of application code, and the diagnostics that its comments expect. Immutable.</summary>
internal sealed partial record FlowCase(string Name, string Source)
{
    /// <summary>What the comments <c>expect: SI1001</c> and <c>expect-one: SI1001</c> say, in the order of the lines.</summary>
    public IReadOnlyList<Expectation> Expectations { get; } = [.. Read(Source)];

    /// <summary>Whether nothing may be reported.</summary>
    public bool IsNegative => Expectations.Count == 0;

    /// <summary>The folder: a rule, or a feature of the language.</summary>
    public string Subject => Name[..Name.LastIndexOf('/')];

    private static IEnumerable<Expectation> Read(string source)
    {
        string[] lines = source.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            Match mark = Mark().Match(lines[line]);
            if (!mark.Success)
            {
                if (lines[line].Contains("expect:", StringComparison.Ordinal) || lines[line].Contains("expect-one:", StringComparison.Ordinal))
                    throw new FormatException($"Line {line + 1} holds a mark that cannot be read. Write '// expect: SI1001, SI1002' or '// expect-one: SI1001' at its end: {lines[line]}");
                continue;
            }

            foreach (Capture id in mark.Groups["id"].Captures)
                yield return new Expectation(line + 1, id.Value, mark.Groups["kind"].Value == "expect-one");
        }
    }

    [GeneratedRegex(@"// (?<kind>expect|expect-one): (?<id>SI[0-9]{4})(, (?<id>SI[0-9]{4}))*\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}

/// <summary>A diagnostic that must be reported on a line (from 1); of all <paramref name="OneOfMany"/> with the same id in a case, at least one.</summary>
internal sealed record Expectation(int Line, string Id, bool OneOfMany);
