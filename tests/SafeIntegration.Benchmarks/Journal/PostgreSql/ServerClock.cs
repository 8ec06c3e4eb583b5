using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>CPU time of a server's processes: the first one, those it has started, and those of them that have ended.</summary>
internal static class ServerClock
{
    private const double MillisecondsPerTick = 10;

    // Places in /proc/id/stat after the name: parent, and the times in user and system mode of the process and of its ended children.
    private const int Parent = 1;
    private const int FirstTime = 11;
    private const int Times = 4;

    /// <summary>Milliseconds that they have run.</summary>
    public static double Now(int server) => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _))
        .Select(folder => (Id: Path.GetFileName(folder), Fields: Read(folder)))
        .Where(process => process.Fields.Length > FirstTime + Times && (process.Id == Text(server) || process.Fields[Parent] == Text(server)))
        .Sum(process => process.Fields.Skip(FirstTime).Take(Times).Sum(ticks => MillisecondsPerTick * long.Parse(ticks, CultureInfo.InvariantCulture)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] Read(string folder)
    {
        try
        {
            string stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return [];
        }
    }
}
