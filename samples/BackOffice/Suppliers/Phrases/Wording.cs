namespace BackOffice.Suppliers.Phrases;

/// <summary>
/// Ways to say one thing. Some wordings are used everywhere, some only by training suppliers and some only by run suppliers,
/// so that a reader meets words it has not learned.
/// </summary>
internal sealed record Wording(IReadOnlyList<string> Common, IReadOnlyList<string> Training, IReadOnlyList<string> Run)
{
    private const double CommonShare = 0.6;

    public string Choose(SupplierWorld world, Dice dice)
    {
        IReadOnlyList<string> own = world == SupplierWorld.Training ? Training : Run;
        return own.Count == 0 || dice.Chance(CommonShare) ? dice.Pick(Common) : dice.Pick(own);
    }
}
