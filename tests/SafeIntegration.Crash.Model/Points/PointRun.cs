using System.Collections.Concurrent;
using System.Diagnostics;
using SafeIntegration.Crash.Judging;

namespace SafeIntegration.Crash.Model;

/// <summary>Every fault at every point for every kind of effect, on one store.</summary>
internal static class PointRun
{
    private const int KilledExitCode = 137;
    private const int CasesAtATime = 4;
    private static readonly TimeSpan ChildLimit = TimeSpan.FromMinutes(2);

    public static async Task<PointReport> RunAsync(IPlaces places, IReadOnlyList<Fault> faults, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var done = new ConcurrentBag<PointResult>();
        var cases = new List<(EffectKind Kind, Fault Fault, FaultPoint Point)>();
        foreach (EffectKind kind in Enum.GetValues<EffectKind>())
        {
            IReadOnlyList<FaultPoint> points = await InPlaceAsync(places, kind, (_, one) => one.ListAsync());
            cases.AddRange(
                from fault in faults
                from point in points
                where fault != Fault.Kill || !point.IsRead
                select (kind, fault, point));
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = CasesAtATime, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(cases, parallel, async (one, token) =>
        {
            IReadOnlyList<Violation> violations = await TryRunAsync(places, one.Kind, one.Fault, one.Point, token);
            done.Add(new(one.Kind, one.Fault, one.Point, violations));
        });
        return new(places.Name, [.. done], watch.Elapsed);
    }

    private static async Task<IReadOnlyList<Violation>> TryRunAsync(IPlaces places, EffectKind kind, Fault fault, FaultPoint point, CancellationToken cancellationToken)
    {
        try
        {
            return await InPlaceAsync(places, kind, (place, one) => fault == Fault.Kill ? KillAsync(place, one, kind, point, cancellationToken) : one.RunAsync(point.Number, fault));
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            return [new(problem.GetType().Name, [problem.ToString()])];
        }
    }

    private static async Task<T> InPlaceAsync<T>(IPlaces places, EffectKind kind, Func<(Place Place, Naming Naming), PointCase, Task<T>> run)
    {
        var naming = new Naming($"{Order.IntegrationOf(kind)}-{Guid.NewGuid():N}");
        await using Place place = await places.TakeAsync();
        return await run((place, naming), new PointCase(place, kind, naming));
    }

    private static async Task<IReadOnlyList<Violation>> KillAsync(
        (Place Place, Naming Naming) at, PointCase one, EffectKind kind, FaultPoint point, CancellationToken cancellationToken)
    {
        string notes = Path.GetTempFileName();
        try
        {
            int exitCode = await new PointChild(kind, at.Naming, point.Number, notes, at.Place.Address!).RunAsync(ChildLimit, cancellationToken);
            return exitCode == KilledExitCode
                ? await one.FollowAsync(await Notes.ReadAsync(notes))
                : [new($"the child ended with {exitCode} and did not die at the point", [])];
        }
        finally
        {
            File.Delete(notes);
        }
    }
}
