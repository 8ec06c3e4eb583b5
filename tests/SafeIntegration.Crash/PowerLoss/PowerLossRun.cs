using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Killing;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>Records work on a journal and takes the power away at many points of it, one recording after the other.</summary>
internal static class PowerLossRun
{
    private const int CutsPerRecording = 50;
    private const int ShrinkTries = 200;

    public static async Task<PowerLossReport> RunAsync(PowerLossOptions options, CancellationToken cancellationToken)
    {
        await using var guard = new Guard();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("safe-integration-power-");
        guard.Delete(folder.FullName);
        var report = new PowerLossReport(options);
        try
        {
            for (int recording = 0; report.Cuts < options.Cuts; recording++)
            {
                DirectoryInfo own = folder.CreateSubdirectory($"{recording}");
                var random = new Random((options.Seed * 100_003) + recording);
                int cuts = Math.Min(CutsPerRecording, options.Cuts - report.Cuts);
                await RunAsync(own, recording, cuts, random, options, report, cancellationToken);
                own.Delete(recursive: true);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return report;
    }

    private static async Task RunAsync(
        DirectoryInfo folder, int recording, int cuts, Random random, PowerLossOptions options, PowerLossReport report, CancellationToken cancellationToken)
    {
        DirectoryInfo disk = folder.CreateSubdirectory("disk");
        IReadOnlyList<DiskStep> steps;
        IReadOnlyCollection<Promise> promises;
        using (var recorder = new Recorder(disk.FullName))
        {
            promises = await new Workload(disk.FullName, recorder.Name, recorder.Log, random, options.Unsynced).RunAsync(cancellationToken);
            steps = recorder.Log.Steps;
        }

        for (int i = 0; i < cuts; i++)
        {
            int cut = random.Next(steps.Count + 1);
            var lost = new LostDisk(steps.Take(cut));
            IReadOnlyList<Fate> fates = lost.Draw(random);
            Promise[] due = [.. promises.Where(promise => promise.Step <= cut)];
            var scene = new Scene(folder, lost, due);
            if (await scene.CheckAsync(fates, cancellationToken) is not { Count: > 0 } violations)
            {
                report.Held(fates, due.Length);
                continue;
            }

            // The fewer steps are lost or torn, the easier it is to see why.
            int tries = report.Failures > 0 ? 0 : ShrinkTries;
            IReadOnlyList<Fate> gone = await Shrinker.ShrinkAsync(
                [.. fates.Where(fate => !fate.IsKept)], tries, async fewer => (await scene.CheckAsync(Scene.Only(fates, fewer), cancellationToken)).Count > 0);
            report.Broke(fates, due.Length, violations[0] with
            {
                History = [$"recording {recording}, cut after step {cut} of {steps.Count}", .. gone.Select(fate => fate.ToString()), .. violations[0].History],
            });
        }
    }
}
