using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Stores;

/// <summary>The journals that are tried.</summary>
internal enum StoreKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>The journal of one round, looked at from outside the library.</summary>
internal abstract class JournalPlace
{
    /// <summary>Which store.</summary>
    public abstract StoreKind Kind { get; }

    /// <summary>How a child connects to it.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>The schema of its tables; empty where there are none.</summary>
    public virtual string Schema => "";

    /// <summary>The table of the transactional effect. It has no unique key, so that a second row would show.</summary>
    public abstract string EffectTable { get; }

    /// <summary>Makes what has to be there before the first child comes.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>A store of the supervisor's own, which no fault touches.</summary>
    public abstract IJournalStore Open();

    /// <summary>Whether the journal has been migrated.</summary>
    public abstract Task<bool> HasTablesAsync(CancellationToken cancellationToken);

    /// <summary>How many rows the transactional effect wrote, by order.</summary>
    public abstract Task<IReadOnlyDictionary<string, int>> ReadEffectsAsync(CancellationToken cancellationToken);

    /// <summary>What is wrong with the database itself; empty if nothing is.</summary>
    public abstract Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken);
}
