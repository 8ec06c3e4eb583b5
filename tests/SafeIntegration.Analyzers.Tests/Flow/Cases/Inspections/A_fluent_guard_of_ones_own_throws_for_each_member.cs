using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

public sealed class GuardException(string message) : Exception(message);

public static class Guard
{
    public static GuardClause Against { get; } = new();
}

public sealed class GuardClause
{
    public GuardClause OutOfRange<T>(T value, T low, T high, [CallerArgumentExpression(nameof(value))] string? what = null)
        where T : struct, IComparable<T>
    {
        if (value.CompareTo(low) < 0 || value.CompareTo(high) > 0)
            throw new GuardException($"{what} is out of range.");
        return this;
    }

    public GuardClause NoMatch(string value, Regex pattern, [CallerArgumentExpression(nameof(value))] string? what = null)
    {
        if (!pattern.IsMatch(value))
            throw new GuardException($"{what} has another shape.");
        return this;
    }

    public GuardClause Unlisted<T>(T value, ICollection<T> list, [CallerArgumentExpression(nameof(value))] string? what = null)
    {
        if (!list.Contains(value))
            throw new GuardException($"{what} is not on the list.");
        return this;
    }
}

public sealed record PrintJob(string File, string Printer, int Copies);

public sealed class LabelStation(HttpClient spooler)
{
    private static readonly Regex FileName = new("^[a-z0-9]{1,32}\\.zpl$", RegexOptions.Compiled);
    private static readonly List<string> Printers = ["dock-1", "dock-2", "returns"];

    public async Task PrintNextAsync(CancellationToken cancellationToken)
    {
        PrintJob job = await spooler.GetFromJsonAsync<PrintJob>("jobs/next", cancellationToken) ?? throw new GuardException("No job.");

        Guard.Against
            .NoMatch(job.File, FileName)
            .Unlisted(job.Printer, Printers)
            .OutOfRange(job.Copies, 1, 20);

        using Process process = Process.Start("lp", ["-d", job.Printer, "-n", job.Copies.ToString(), job.File]);
        await process.WaitForExitAsync(cancellationToken);
    }
}
