using System.Collections.Frozen;

namespace SafeIntegration.Running;

/// <summary>The integrations of this process and their runners, by name. Immutable after construction.</summary>
internal sealed class IntegrationRegistry
{
    private readonly FrozenDictionary<string, IItemWorker> _byName;

    public IntegrationRegistry(IReadOnlyList<Integration> integrations, IReadOnlyList<IItemWorker> workers, IReadOnlyList<string> problems)
    {
        Integrations = integrations;
        Workers = workers;
        Problems = problems;
        // Two of the same name are a problem told at startup; until then the first one stands.
        _byName = workers.DistinctBy(worker => worker.Name).ToFrozenDictionary(worker => worker.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<Integration> Integrations { get; }

    public IReadOnlyList<IItemWorker> Workers { get; }

    public IReadOnlyList<string> Problems { get; }

    public IReadOnlyList<string> Names => _byName.Keys;

    /// <summary>The integration of exactly this type.</summary>
    /// <exception cref="InvalidOperationException">It could not be created or defined.</exception>
    public TIntegration Get<TIntegration>()
        where TIntegration : Integration =>
        (TIntegration?)Integrations.FirstOrDefault(integration => integration.GetType() == typeof(TIntegration))
        ?? throw new InvalidOperationException($"{typeof(TIntegration).Name} is not available. " + string.Join(" ", Problems));

    public IItemWorker? Find(string name) => _byName.GetValueOrDefault(name);
}
