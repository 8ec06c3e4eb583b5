using System.Net.Http.Json;
using System.Text.Json;
using SafeIntegration;

public sealed record TimeSheetRow(string Employee, TimeSpan Worked, DateOnly Day);

public static class Partitioning
{
    public static (List<T> Kept, List<T> Refused) Partition<T>(this IEnumerable<T> source, Func<T, bool> keep)
    {
        var kept = new List<T>();
        var refused = new List<T>();
        foreach (T item in source)
            (keep(item) ? kept : refused).Add(item);
        return (kept, refused);
    }
}

public sealed class TimeSheetHandler(HttpClient payroll, ILogger<TimeSheetHandler> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(10);
    private static readonly HashSet<string> Employees = ["e-100", "e-101", "e-102"];

    public async Task<int> HandleAsync([ExternalInput] byte[] body, CancellationToken cancellationToken)
    {
        TimeSheetRow[] rows = JsonSerializer.Deserialize<TimeSheetRow[]>(body, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("No rows.");

        var (kept, refused) = rows.Partition(row =>
            Employees.Contains(row.Employee) && row.Worked > TimeSpan.Zero && row.Worked <= Longest);

        if (refused.Count > 0)
            logger.LogWarning("{Refused} of {All} rows are not payable", refused.Count, rows.Length);

        foreach (TimeSheetRow row in rows)
        {
            await payroll.PostAsJsonAsync("hours", new { row.Employee, row.Worked }, cancellationToken); // expect: SI1001
        }

        return kept.Count;
    }
}
