namespace SafeIntegration.Benchmarks.Analyzers.Generated;

/// <summary>One file of the generated code base.</summary>
/// <param name="Path">Its path; nothing is written to it.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string Path, string Text);

/// <summary>How much of what a code base consists of; each number is of one module.</summary>
/// <param name="Importers">Classes that read payloads of somebody else.</param>
/// <param name="Assistants">Classes that ask a model.</param>
/// <param name="Calculators">Classes that touch nothing outside.</param>
/// <param name="Dispatch">Whether rules, commands and formulas are there in three of three modules or in one.</param>
internal sealed record CodeMix(int Importers, int Assistants, int Calculators, int Dispatch)
{
    /// <summary>Like an application that imports, stores and asks a model here and there.</summary>
    public static CodeMix Usual { get; } = new(2, 1, 4, 2);

    /// <summary>Lives on interfaces, handlers, pipelines and events.</summary>
    public static CodeMix DispatchHeavy { get; } = new(1, 1, 2, 3);

    /// <summary>Asks models everywhere.</summary>
    public static CodeMix AssistantHeavy { get; } = new(1, 4, 2, 1);
}

/// <summary>
/// A code base that is written, not taken: applications that fetch, receive, compute, store, send and ask models, with flows planted at lines that end in <c>//! SI1001</c> (one of
/// the rules named reports there). At a line that ends in <c>//?</c> either answer is right; at any other line a warning of a flow rule is a false alarm.
/// </summary>
internal static class GeneratedCode
{
    private static readonly string Usings = string.Join(
        '\n',
        new[]
        {
            "System", "System.Collections.Concurrent", "System.Collections.Generic", "System.ComponentModel.DataAnnotations", "System.Data.Common", "System.Globalization", "System.IO", "System.Linq",
            "System.Net.Http", "System.Net.Http.Json", "System.Runtime.CompilerServices", "System.Text", "System.Text.Json", "System.Threading", "System.Threading.Channels", "System.Threading.Tasks",
            "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.AI", "Microsoft.Extensions.Hosting",
            "Microsoft.Extensions.Logging", "Microsoft.Extensions.Logging.Abstractions",
        }.Select(name => $"global using {name};"));

    /// <summary>Writes at least so many lines. The same seed, the same text.</summary>
    public static IReadOnlyList<GeneratedFile> Write(int seed, int lines, CodeMix mix)
    {
        var random = new Random(seed);
        var files = new List<GeneratedFile> { new("GlobalUsings.cs", Usings + "\n") };
        int written = 0;
        for (int number = 1; written < lines; number++)
        {
            var module = new Module(number, random);
            foreach (GeneratedFile file in ModuleCode.Files(module, mix))
            {
                files.Add(file);
                written += file.Text.AsSpan().Count('\n');
            }
        }

        return files;
    }

    /// <summary>The lines, from 0, at which one of some rules reports.</summary>
    public static IEnumerable<(int Line, string[] Rules)> PlantsOf(string text) =>
        LinesWith(text, "//! ").Select(line => (line.Number, line.After.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The lines, from 0, at which a report is neither right nor wrong.</summary>
    public static IEnumerable<int> EitherOf(string text) => LinesWith(text, "//?").Select(line => line.Number);

    private static IEnumerable<(int Number, string After)> LinesWith(string text, string mark)
    {
        string[] lines = text.Split('\n');
        for (int number = 0; number < lines.Length; number++)
        {
            int place = lines[number].IndexOf(mark, StringComparison.Ordinal);
            if (place >= 0)
                yield return (number, lines[number][(place + mark.Length)..].TrimEnd());
        }
    }
}
