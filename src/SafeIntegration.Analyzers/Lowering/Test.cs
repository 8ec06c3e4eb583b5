namespace SafeIntegration.Analyzers.Lowering;

/// <summary>What a branch asks of one value, and on which side it goes for the values that break integrations.</summary>
internal sealed class Test(int value, Site site)
{
    /// <summary>The slot whose content is asked.</summary>
    public int Value { get; set; } = value;

    /// <summary>The whole condition.</summary>
    public Site Site { get; } = site;

    /// <summary>The side for null, 0, false or nothing; <see langword="null"/> if that is not known.</summary>
    public bool? WhenDefault { get; init; }

    /// <summary>The side for a value equal to no constant it is compared with; <see langword="null"/> if the test does not tell values apart in that way.</summary>
    public bool? WhenUnseen { get; init; }

    /// <summary>The test only tells null or empty from the rest.</summary>
    public bool IsNullTest { get; init; }

    /// <summary>1 if the true side has a lower bound, -1 if it has an upper one, 0 if it has none.</summary>
    public int Bound { get; init; }

    /// <summary>A confidence is compared with a number.</summary>
    public bool IsThreshold { get; init; }

    /// <summary>The condition is this call, whose own tests count.</summary>
    public CallSite? Call { get; init; }
}
