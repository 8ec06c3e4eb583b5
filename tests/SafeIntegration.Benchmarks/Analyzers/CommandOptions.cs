using System.Globalization;

namespace SafeIntegration.Benchmarks.Analyzers;

/// <summary>The options of one command: pairs of <c>--name value</c>; an option may be given more than once.</summary>
internal sealed class CommandOptions
{
    private readonly List<(string Name, string Value)> _given = [];

    private CommandOptions()
    {
    }

    /// <summary>Reads the options; <see langword="null"/> if there is one that is not among the names, or one without a value.</summary>
    public static CommandOptions? TryRead(IReadOnlyList<string> args, params ReadOnlySpan<string> names)
    {
        var options = new CommandOptions();
        for (int i = 0; i < args.Count; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !names.Contains(args[i][2..]) || i + 1 == args.Count)
                return null;
            options._given.Add((args[i][2..], args[i + 1]));
        }

        return options;
    }

    /// <summary>What is given for a name, the last one; <see langword="null"/> if nothing is.</summary>
    public string? Text(string name) => All(name).LastOrDefault();

    /// <summary>All that is given for a name.</summary>
    public IEnumerable<string> All(string name) => _given.Where(option => option.Name == name).Select(option => option.Value);

    /// <summary>A number, or what is taken if none is given.</summary>
    /// <exception cref="FormatException">It is no number.</exception>
    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
