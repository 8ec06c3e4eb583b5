using System.Globalization;

namespace SafeIntegration.Benchmarks;

/// <summary>Reads <c>--name number</c> from the command line.</summary>
internal static class Arguments
{
    private const int BadArguments = 2;

    /// <summary>Reads the numbers that are given; false if anything else is.</summary>
    public static bool TryRead(IReadOnlyList<string> args, out IReadOnlyDictionary<string, int> numbers, params ReadOnlySpan<string> names)
    {
        var found = new Dictionary<string, int>();
        numbers = found;
        for (int i = 0; i < args.Count; i += 2)
        {
            bool isKnown = args[i].StartsWith("--", StringComparison.Ordinal) && names.Contains(args[i][2..]);
            if (!isKnown || i + 1 == args.Count || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || !found.TryAdd(args[i][2..], number))
                return false;
        }

        return true;
    }

    /// <summary>Tells how a command is called.</summary>
    public static int Refuse(string usage)
    {
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/SafeIntegration.Benchmarks -- " + usage);
        return BadArguments;
    }
}
