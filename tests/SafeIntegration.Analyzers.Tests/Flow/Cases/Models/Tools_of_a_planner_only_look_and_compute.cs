// shape: agent with read-only, computing and in-memory tools
using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Garden.Planner;

public sealed record Plant(string Name, int CentimetresApart);

public interface IPlantBook
{
    Task<Plant?> FindAsync(string name, CancellationToken token);
}

public sealed class PlannerTools(IPlantBook book, ILogger<PlannerTools> logger)
{
    private readonly List<string> _wishes = [];

    [Description("Looks a plant up.")]
    public async Task<Plant?> FindAsync(string name, CancellationToken token)
    {
        logger.LogInformation("Looking for {Name}", name);
        return await book.FindAsync(name, token);
    }

    [Description("How many plants fit into a row.")]
    public int Fit(int rowCentimetres, int apart) => apart > 0 ? rowCentimetres / apart : 0;

    [Description("Keeps a wish for this conversation.")]
    public int Remember(string wish)
    {
        _wishes.Add(wish);
        return _wishes.Count;
    }

    public IList<AITool> All =>
    [
        AIFunctionFactory.Create(FindAsync),
        AIFunctionFactory.Create(Fit),
        AIFunctionFactory.Create(Remember),
    ];
}
