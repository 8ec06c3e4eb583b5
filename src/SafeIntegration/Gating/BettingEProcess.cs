namespace SafeIntegration.Gating;

/// <summary>
/// Evidence that the error rate is below a maximum, as the wealth of a player who bets against the claim that it is not
/// (testing by betting: Waudby-Smith &amp; Ramdas 2024). If the error rate is the maximum or more, the wealth ever reaches
/// 1/level with probability at most the level, however often one looks (Ville 1939).
/// </summary>
/// <remarks>
/// The wealth is a mixture of ten bets ρ. With η = (1−ρ)/(1−α) a bet multiplies its wealth by 1 − η·b·(wrong − α)/q, where q is
/// the probability with which the item was chosen for review and b the lowest such probability that was in force when the item
/// came. b keeps the factor from turning negative; it must not depend on the item's score, or the bet would not be fair.
/// With q = b = 1 a clean item multiplies by 1 + (1−ρ)α/(1−α) and an error by ρ. Only the counts matter, not their order.
/// </remarks>
internal sealed class BettingEProcess(double maxErrorRate)
{
    private const int BetCount = 10;

    private static readonly double[] LogWeights = [Math.Log(0.19), .. Enumerable.Repeat(Math.Log(0.09), BetCount - 1)];

    // One tally for each ratio b/q that occurred: one while everything is reviewed, a few more with random audits.
    private readonly List<Tally> _tallies = [new(maxErrorRate, scale: 1)];

    /// <summary>How many reviewed items were counted.</summary>
    public int Reviewed { get; private set; }

    /// <summary>How many of them were wrong.</summary>
    public int Wrong { get; private set; }

    /// <summary>Natural logarithm of the wealth; 0 at the start.</summary>
    public double LogWealth => LogMixture(_tallies);

    /// <summary>The process after a sample in which every item was reviewed.</summary>
    public static BettingEProcess FromCounts(int reviewed, int wrong, double maxErrorRate)
    {
        BettingEProcess process = new(maxErrorRate) { Reviewed = reviewed, Wrong = wrong };
        process._tallies[0].Clean = reviewed - wrong;
        process._tallies[0].Wrong = wrong;
        return process;
    }

    /// <summary>Counts a reviewed item.</summary>
    /// <param name="wrong">Whether the item was wrong.</param>
    /// <param name="samplingRate">Probability, known before the label, with which the item was chosen for review.</param>
    /// <param name="lowestRate">The lowest such probability an item of any score had at that time.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; lowestRate ≤ samplingRate ≤ 1.</exception>
    public void Add(bool wrong, double samplingRate = 1, double lowestRate = 1)
    {
        Tally tally = TallyOf(samplingRate, lowestRate);
        Reviewed++;
        if (wrong)
        {
            Wrong++;
            tally.Wrong++;
        }
        else
        {
            tally.Clean++;
        }
    }

    /// <summary>Turns an item that was counted as clean into an error that was found later.</summary>
    public void TurnWrong(double samplingRate = 1, double lowestRate = 1)
    {
        Tally tally = TallyOf(samplingRate, lowestRate);
        Wrong++;
        tally.Clean--;
        tally.Wrong++;
    }

    /// <summary>Whether the evidence suffices at a level: the wealth has reached 1/level.</summary>
    public bool Reaches(double level) => LogWealth >= -Math.Log(level);

    /// <summary>How many further clean reviews, of items that are all reviewed, would suffice at the level.</summary>
    public int LabelsNeeded(double level)
    {
        if (Reaches(level))
            return 0;
        Tally everythingReviewed = _tallies[0];
        int clean = everythingReviewed.Clean;
        int needed = Search.FirstAbove(0, more =>
        {
            everythingReviewed.Clean = clean + more;
            return Reaches(level);
        });
        everythingReviewed.Clean = clean;
        return needed;
    }

    /// <summary>
    /// The smallest maximum that this evidence would certify: an upper bound of the error rate that is valid at all
    /// looks together and is ever too small with probability at most <paramref name="level"/>.
    /// </summary>
    /// <remarks>The wealth grows with the maximum (an error costs the same, a clean item pays more), so a search finds it.</remarks>
    public double UpperBound(double level) =>
        Search.FirstInUnitInterval(rate => LogMixture(_tallies.ConvertAll(tally => tally.At(rate))) >= -Math.Log(level));

    private Tally TallyOf(double samplingRate, double lowestRate)
    {
        if (!(lowestRate > 0 && lowestRate <= samplingRate && samplingRate <= 1))
            throw new ArgumentOutOfRangeException(nameof(lowestRate), $"0 < {lowestRate} <= {samplingRate} <= 1 does not hold.");
        double scale = lowestRate / samplingRate;
        foreach (Tally tally in _tallies)
        {
            if (tally.Scale == scale)
                return tally;
        }

        Tally first = new(maxErrorRate, scale);
        _tallies.Add(first);
        return first;
    }

    private static double LogMixture(List<Tally> tallies)
    {
        Span<double> logs = stackalloc double[BetCount];
        double largest = double.NegativeInfinity;
        for (int bet = 0; bet < BetCount; bet++)
        {
            logs[bet] = LogWeights[bet];
            foreach (Tally tally in tallies)
                logs[bet] += tally.LogFactor(bet);
            largest = Math.Max(largest, logs[bet]);
        }

        double sum = 0;
        foreach (double log in logs)
            sum += Math.Exp(log - largest);
        return largest + Math.Log(sum);
    }

    /// <summary>Counts of the reviewed items with one ratio of lowest to own sampling rate, and what each bet makes of them.</summary>
    private sealed class Tally
    {
        private readonly double[] _logClean = new double[BetCount];
        private readonly double[] _logWrong = new double[BetCount];

        public Tally(double maxErrorRate, double scale)
        {
            Scale = scale;
            for (int bet = 0; bet < BetCount; bet++)
            {
                double stake = scale * (1 - (bet / 10.0));
                _logClean[bet] = Math.Log(1 + (stake * maxErrorRate / (1 - maxErrorRate)));
                _logWrong[bet] = Math.Log(1 - stake);
            }
        }

        public double Scale { get; }

        public int Clean { get; set; }

        public int Wrong { get; set; }

        // The boldest bet is ruined by an error (log 0), and zero errors times minus infinity would be NaN.
        public double LogFactor(int bet) => (Clean * _logClean[bet]) + (Wrong == 0 ? 0 : Wrong * _logWrong[bet]);

        public Tally At(double maxErrorRate) => new(maxErrorRate, Scale) { Clean = Clean, Wrong = Wrong };
    }
}
