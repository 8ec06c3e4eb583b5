using SafeIntegration.Crash.Ledger;

namespace SafeIntegration.Crash.Killing;

/// <summary>Plans kills: every phase in every kind equally often, everything else drawn from the seed.</summary>
internal static class Deck
{
    private const int MaxSkip = 5;
    private const int MaxCommitsSkipped = 40;
    private const int FrozenOneIn = 4;
    private static readonly TimeSpan LongerThanALease = TimeSpan.FromSeconds(5.2);

    // One deck: each phase of the work in each kind once, and the phases that belong to no kind.
    private static readonly KillPhase[] PhasesOfWork =
        [KillPhase.Submitting, KillPhase.BeforeRequest, KillPhase.InCall, KillPhase.AfterReply, KillPhase.Committing];

    private static readonly KillPhase[] OtherPhases =
    [
        KillPhase.Starting, KillPhase.Starting, KillPhase.Startup, KillPhase.AnyTime,
        KillPhase.CommitHeld, KillPhase.CommitHeld, KillPhase.InCommit, KillPhase.InCommit, KillPhase.InCommit, KillPhase.InCommit,
    ];

    private static readonly KillPhase[] BurstPhases = [KillPhase.Submitting, KillPhase.InCommit, KillPhase.Accepting, KillPhase.CommitHeld];

    public static int Size { get; } = (PhasesOfWork.Length * Enum.GetValues<EffectKind>().Length) + OtherPhases.Length;

    /// <summary>A deck for each round; the last round gets what is left of <paramref name="count"/>.</summary>
    public static IReadOnlyList<IReadOnlyList<Kill>> Deal(int count, int seed, int decksPerRound = 1)
    {
        var random = new Random(seed);
        var decks = new List<IReadOnlyList<Kill>>();
        for (int left = count; left > 0; left -= decksPerRound * Size)
            decks.Add([.. Enumerable.Range(0, decksPerRound).SelectMany(_ => Shuffled(random)).Take(left)]);
        return decks;
    }

    /// <summary>Kills in the middle of a group of submissions that are committed together, before, in and after their commit.</summary>
    public static IReadOnlyList<IReadOnlyList<Kill>> DealBursts(int count, int width, int seed)
    {
        var random = new Random(seed);
        return [[.. Enumerable.Range(0, count).Select(i => PlanBurst(BurstPhases[i % BurstPhases.Length], width, random))]];
    }

    // The first groups of a process are slow; the later ones are what a process does all day.
    private static Kill PlanBurst(KillPhase phase, int width, Random random) => phase is KillPhase.Submitting or KillPhase.Accepting
        ? new(phase, null, width + random.Next(2 * width), Milliseconds(random, phase == KillPhase.Submitting ? 60 : 1))
        : Plan(phase, null, random);

    // Children that are killed while they start come first, because only they find an empty journal.
    private static IEnumerable<Kill> Shuffled(Random random)
    {
        List<Kill> deck = [.. OtherPhases.Select(phase => Plan(phase, null, random))];
        foreach (EffectKind kind in Enum.GetValues<EffectKind>())
            deck.AddRange(PhasesOfWork.Select(phase => Plan(phase, kind, random)));
        Kill[] shuffled = [.. deck];
        random.Shuffle(shuffled);
        return shuffled.OrderBy(kill => kill.Phase == KillPhase.Starting ? 0 : 1);
    }

    private static Kill Plan(KillPhase phase, EffectKind? kind, Random random)
    {
        TimeSpan delay = phase switch
        {
            KillPhase.Startup => Milliseconds(random, 600),
            KillPhase.Starting => Milliseconds(random, 200),
            KillPhase.AnyTime => Milliseconds(random, 400),
            KillPhase.AfterReply or KillPhase.CommitHeld => TimeSpan.Zero,
            KillPhase.InCommit => Milliseconds(random, 2),
            KillPhase.BeforeRequest => Milliseconds(random, 2),
            KillPhase.Submitting => Milliseconds(random, 40),
            KillPhase.Committing => Milliseconds(random, 8),
            _ => Milliseconds(random, 20),
        };
        int maxSkip = kind is not null ? MaxSkip : phase is KillPhase.CommitHeld or KillPhase.InCommit ? MaxCommitsSkipped : 0;
        var kill = new Kill(phase, kind, random.Next(maxSkip + 1), delay);
        return kill.Moment is null or Verb.Starting || random.Next(FrozenOneIn) > 0 ? kill : kill with { Freeze = Freeze(random) };
    }

    // One in four is longer than any lease, so that others take over what the frozen one believes it has.
    private static TimeSpan Freeze(Random random) => random.Next(4) == 0
        ? LongerThanALease + Milliseconds(random, 500)
        : Milliseconds(random, 700);

    private static TimeSpan Milliseconds(Random random, int max) => TimeSpan.FromMilliseconds(random.Next(max + 1));
}
