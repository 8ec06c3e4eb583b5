using System.Globalization;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Keeps a second machine off the file. Every store leaves a sign of life in it, from time to time; one that opens the file and finds that of another machine refuses. A machine that is gone
/// without a word, as when a container is killed and started anew somewhere else, is forgotten after a while. Compares clocks of different machines, so theirs should agree within a minute.
/// </summary>
internal sealed class Occupancy(Machine machine, TimeProvider time, string file)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(SqliteJournalDefaults.SignOfLifeSeconds);

    private const string SelectOthers = "SELECT machine, boot, host, seen_at FROM journal_store WHERE store <> $store AND seen_at BETWEEN $from AND $to";

    private const string Forget = "DELETE FROM journal_store WHERE seen_at NOT BETWEEN $from AND $to";

    private const string Upsert =
        """
        INSERT INTO journal_store (store, machine, boot, host, seen_at) VALUES ($store, $machine, $boot, $host, $now)
        ON CONFLICT (store) DO UPDATE SET seen_at = excluded.seen_at
        """;

    private const string Delete = "DELETE FROM journal_store WHERE store = $store";

    private static readonly long Gone = (long)TimeSpan.FromSeconds(SqliteJournalDefaults.MachineGoneSeconds).TotalMilliseconds;

    private readonly string _store = Guid.NewGuid().ToString("N");
    private volatile string? _problem;

    /// <summary>Leaves a sign of life, unless another machine has.</summary>
    /// <exception cref="JournalUnavailableException">Another machine uses the file.</exception>
    public void Enter(SqlSession session)
    {
        session.Execute("BEGIN IMMEDIATE");
        bool refused = !TryStay(session);
        session.Execute(refused ? "ROLLBACK" : "COMMIT");
        ThrowIfRefused();
    }

    /// <summary>The next sign of life, inside an open transaction. From here on the store is refused its writes while another machine uses the file.</summary>
    public bool TryStay(SqlSession session)
    {
        long now = time.GetUtcNow().ToColumn();
        List<(Machine Machine, DateTimeOffset SeenAt)> others = session.Query(
            SelectOthers, reader => (new Machine(reader.GetString(0), reader.GetString(1), reader.GetString(2)), reader.Time(3)),
            ("$store", _store), ("$from", now - Gone), ("$to", now + Gone));
        (Machine Machine, DateTimeOffset SeenAt) intruder = others.FirstOrDefault(other => !other.Machine.IsSameAs(machine));
        if (intruder.Machine is not null)
        {
            _problem = string.Create(CultureInfo.InvariantCulture,
                $"The journal's file {file} is in use by another machine ({intruder.Machine.Host}, last seen {intruder.SeenAt:u}), and SQLite cannot be shared between machines. "
                + $"Stop one of the two, or use PostgreSQL. If the other one is gone, the file can be used {SqliteJournalDefaults.MachineGoneSeconds} seconds after it was last seen.");
            return false;
        }

        session.Execute(Forget, ("$from", now - Gone), ("$to", now + Gone));
        session.Execute(Upsert, ("$store", _store), ("$machine", machine.Id), ("$boot", machine.Boot), ("$host", machine.Host), ("$now", now));
        _problem = null;
        return true;
    }

    public void Leave(SqlSession session) => session.Execute(Delete, ("$store", _store));

    /// <exception cref="JournalUnavailableException">Another machine uses the file.</exception>
    public void ThrowIfRefused()
    {
        if (_problem is { } problem)
            throw new JournalUnavailableException(problem);
    }
}
