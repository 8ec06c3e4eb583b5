namespace BackOffice.Suppliers.Layouts;

/// <summary>How a supplier's documents look: blocks, drawn one after the other.</summary>
public sealed record Layout(string Name, double FontSize, IReadOnlyList<Block> Blocks)
{
    internal Layout(string name, double fontSize, params Block[] blocks)
        : this(name, fontSize, (IReadOnlyList<Block>)blocks)
    {
    }

    public static IReadOnlyList<Layout> Of(SupplierWorld world) =>
        world == SupplierWorld.Training ? TrainingLayouts.All : RunLayouts.All;

    internal void Draw(Sheet sheet)
    {
        foreach (Block block in Blocks) block.Draw(sheet);
    }
}

/// <summary>One part of a page, such as a letterhead, an item table or the totals.</summary>
public abstract class Block
{
    private protected Block()
    {
    }

    internal abstract void Draw(Sheet sheet);
}
