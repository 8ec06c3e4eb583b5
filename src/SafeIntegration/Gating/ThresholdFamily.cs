namespace SafeIntegration.Gating;

/// <summary>A threshold that is not certified yet and what it lacks.</summary>
/// <param name="Threshold">Items with this score or a higher one would pass.</param>
/// <param name="Coverage">Share of items that would pass.</param>
/// <param name="LabelsNeeded">Clean labels of such items that would certify it.</param>
internal sealed record Candidate(double Threshold, double Coverage, int LabelsNeeded);

/// <summary>
/// Tests all thresholds of a grid together, so that the probability of ever certifying one whose error rate is above the
/// maximum is at most the level (Learn-then-Test with fallback ordering, Angelopoulos et al. 2021; the tests are e-processes).
/// </summary>
/// <remarks>
/// A threshold is tested at its own share of the level plus, once the next stricter threshold is certified, all of that one's.
/// The shares that can reach two unsafe thresholds before either is certified are disjoint, hence the level bounds their sum;
/// the risk need not fall with the score. A certified threshold stays certified: the bound is on "ever".
/// </remarks>
internal sealed class ThresholdFamily
{
    private readonly ThresholdGrid _grid;
    private readonly double _level;
    private readonly BettingEProcess[] _evidence;
    private readonly bool[] _isCertified;
    private readonly int[] _seenAt;   // scores by the strictest threshold they pass; the last place is for those that pass none
    private int _seen;

    public ThresholdFamily(ThresholdGrid grid, double maxErrorRate, double level)
    {
        _grid = grid;
        _level = level;
        _evidence = [.. grid.Thresholds.Select(_ => new BettingEProcess(maxErrorRate))];
        _isCertified = new bool[grid.Thresholds.Count];
        _seenAt = new int[grid.Thresholds.Count + 1];
    }

    /// <summary>The loosest certified threshold's index; null while none is certified.</summary>
    public int? Deployed { get; private set; }

    public double Threshold(int index) => _grid.Thresholds[index].Value;

    public BettingEProcess Evidence(int index) => _evidence[index];

    /// <summary>Share of the submitted items that pass the threshold; the grid's own scores until there are others.</summary>
    public double Coverage(int index) =>
        _seen == 0 ? _grid.Thresholds[index].Coverage : (double)_seenAt.Take(index + 1).Sum() / _seen;

    /// <summary>Notes a submitted item's score.</summary>
    public void See(double score)
    {
        _seenAt[_grid.StrictestPassed(score)]++;
        _seen++;
    }

    /// <summary>Counts a label for every threshold its item passes.</summary>
    public void Count(LedgerEntry entry)
    {
        for (int i = _grid.StrictestPassed(entry.Score); i < _evidence.Length; i++)
            _evidence[i].Add(entry.IsWrong == true, entry.Sampling.Rate, entry.Sampling.LowestRate);
    }

    /// <summary>Turns a counted clean label into an error that was found later.</summary>
    public void TurnWrong(LedgerEntry entry)
    {
        for (int i = _grid.StrictestPassed(entry.Score); i < _evidence.Length; i++)
            _evidence[i].TurnWrong(entry.Sampling.Rate, entry.Sampling.LowestRate);
    }

    /// <summary>Certifies what the evidence allows now.</summary>
    public void Certify()
    {
        foreach ((int index, double level) in Tested())
        {
            if (!_isCertified[index] && _evidence[index].Reaches(level))
            {
                _isCertified[index] = true;
                Deployed = Math.Max(Deployed ?? 0, index);
            }
        }
    }

    /// <summary>The uncertified threshold that needs the fewest further items if none of them is wrong.</summary>
    public Candidate Nearest() =>
        Tested().Where(test => !_isCertified[test.Index])
            .Select(test => new Candidate(Threshold(test.Index), Coverage(test.Index), _evidence[test.Index].LabelsNeeded(test.Level)))
            .MinBy(candidate => candidate.LabelsNeeded / candidate.Coverage)!;

    /// <summary>
    /// Upper bound of the error rate above a threshold, valid for whichever threshold is deployed whenever one looks: each
    /// threshold has an equal part of the level.
    /// </summary>
    /// <remarks>
    /// As long as the evidence still reaches the maximum at the threshold's own test, the bound is not above the maximum, which
    /// was proved by the ordered tests and does not need the smaller level. Both statements together err at most twice the level.
    /// </remarks>
    public double UpperBound(int index, double maxErrorRate)
    {
        double bound = _evidence[index].UpperBound(_level / _evidence.Length);
        double testedAt = Tested().First(test => test.Index == index).Level;
        return _evidence[index].Reaches(testedAt) ? Math.Min(bound, maxErrorRate) : bound;
    }

    /// <summary>The thresholds that have a level to be tested at, strictest first. Reads certificates as they are set while it runs.</summary>
    private IEnumerable<(int Index, double Level)> Tested()
    {
        double carriedOn = 0;
        for (int i = 0; i < _evidence.Length; i++)
        {
            double level = (_level * _grid.Thresholds[i].Weight) + carriedOn;
            if (level > 0)
                yield return (i, level);
            carriedOn = _isCertified[i] ? level : 0;
        }
    }
}
