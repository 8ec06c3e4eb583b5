using SafeIntegration.Crash.Model;

namespace SafeIntegration.Crash.Tests.Model;

/// <summary>
/// Random commands on the library and on a model of its promises; one class a store, for classes run side by side. A failure prints its seed, its number and the shortest sequence that still fails; to play it again:
/// <c>dotnet run --project tests/SafeIntegration.Crash.Model -- model --store sqlite --seed 7 --first N --count 1</c>.
/// </summary>
public abstract class ModelTests(ITestOutputHelper output)
{
    private protected const int Seed = 7;
    private const int Sequences = 2_000;

    private protected async Task PlayAsync(IPlaces places)
    {
        ModelReport report = await ModelRun.RunAsync(places, new(Seed, Sequences), TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        Assert.True(report.Failures.Count == 0, report.ToString());
        Assert.Equal(Sequences, report.Sequences);
    }
}
