using System.Globalization;

namespace SafeIntegration.Crash;

/// <summary>Reads the command line of a run.</summary>
internal static class CommandLine
{
    public const string Usage =
        """
        Kills child processes and judges what they leave behind. Exit code 0: every promise held; 1: one was broken.

            kills  [--count 100] [--seed N] [--children 3] [--minutes 60] [--without-intent]
            bursts [--count 10] [--seed N] [--width 50] [--minutes 60]

        kills: in every phase of the work of all four kinds of effect. --without-intent takes the commit of the intent away, which must be noticed.
        bursts: in the middle of group commits of many submissions.
        """;

    /// <summary>Null if the arguments are wrong.</summary>
    public static RunOptions? Parse(IReadOnlyList<string> arguments)
    {
        RunOptions? options = (arguments.Count > 0 ? arguments[0] : "") switch
        {
            "kills" => new() { Seed = Environment.TickCount },
            "bursts" => new() { Seed = Environment.TickCount, IsBurst = true, Count = 10, Width = 50, Children = 1 },
            _ => null,
        };
        for (int i = 1; i < arguments.Count && options is not null; i++)
        {
            bool isLast = i + 1 == arguments.Count;
            options = arguments[i] == "--without-intent" ? options with { WithoutIntent = true }
                : !isLast && int.TryParse(arguments[++i], CultureInfo.InvariantCulture, out int number) ? With(options, arguments[i - 1], number)
                : null;
        }

        return options;
    }

    private static RunOptions? With(RunOptions options, string name, int number) => (name, number) switch
    {
        ("--seed", _) => options with { Seed = number },
        ("--count", > 0) => options with { Count = number },
        ("--children", > 0) => options with { Children = number },
        ("--width", > 0) => options with { Width = number },
        ("--minutes", > 0) => options with { TimeLimit = TimeSpan.FromMinutes(number) },
        _ => null,
    };
}
