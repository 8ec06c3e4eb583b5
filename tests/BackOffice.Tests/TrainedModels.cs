using BackOffice.Hosting;

[assembly: AssemblyFixture(typeof(BackOffice.Tests.TrainedModels))]

namespace BackOffice.Tests;

/// <summary>The sample's models, trained once for all tests, and only if a test asks for them.</summary>
public sealed class TrainedModels : IAsyncDisposable
{
    private readonly Lazy<Task<Models>> _models = new(() => Models.TrainAsync(CancellationToken.None));

    public Task<Models> GetAsync() => _models.Value;

    public async ValueTask DisposeAsync()
    {
        if (_models.IsValueCreated)
            (await _models.Value).Dispose();
    }
}
