using System.Diagnostics;
using System.Globalization;
using SafeIntegration.Crash.Guarding;

namespace SafeIntegration.Crash.Model;

/// <summary>A child process that runs an errand and kills itself at a point of it.</summary>
internal sealed record PointChild(EffectKind Kind, Naming Naming, int Point, string Notes, IReadOnlyList<string> Address)
{
    public const string Command = "die-at-point";
    private const int FixedArguments = 5;

    private string[] Arguments => [Command, Kind.ToString(), Naming.Integration, Point.ToString(CultureInfo.InvariantCulture), Notes, .. Address];

    /// <summary>The parent's side: the child's exit code.</summary>
    public async Task<int> RunAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "SafeIntegration.Crash.Model.dll");
        using Process child = Process.Start(OwnProgram.Managed(program, Arguments))!;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit);
        try
        {
            await child.WaitForExitAsync(limited.Token);
            return child.ExitCode;
        }
        finally
        {
            if (!child.HasExited)
                child.Kill();
        }
    }

    /// <summary>The child's side. Returns only if the point does not come.</summary>
    public static async Task LiveAsync(string[] arguments)
    {
        string[] address = arguments[FixedArguments..];
        await using PostgreSqlPlaces? places = address is [var connection, var schema] ? PostgreSqlPlaces.At(connection, schema) : null;
        await using Place place = places is null ? SqlitePlaces.At(address[0]) : await places.TakeAsync();
        var one = new PointCase(place, Enum.Parse<EffectKind>(arguments[1]), new Naming(arguments[2]));
        await one.DieAsync(int.Parse(arguments[3], CultureInfo.InvariantCulture), arguments[4]);
    }
}
