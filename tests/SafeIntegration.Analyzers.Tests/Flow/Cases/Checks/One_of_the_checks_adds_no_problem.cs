// shape: one of several checks writes to the log where the others add to the list of problems that is asked
using SafeIntegration;

namespace BloodBank.Requests;

public sealed class UnitRequest
{
    public required string Group { get; init; }

    public required string Ward { get; init; }

    public int Units { get; init; }
}

public interface IColdStore
{
    [Effect]
    Task ReleaseAsync(string group, string ward, int units);
}

public static class UnitRequests
{
    private static readonly string[] Groups = ["A+", "A-", "B+", "B-", "AB+", "AB-", "0+", "0-"];

    public static async Task ReceiveAsync(HttpContext context)
    {
        ILogger logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(UnitRequests));
        UnitRequest? request = await context.Request.ReadFromJsonAsync<UnitRequest>(context.RequestAborted);

        if (request is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var problems = new List<(string Field, string Text)>();
        if (!Groups.Contains(request.Group))
            problems.Add((nameof(request.Group), "is no blood group"));
        if (request.Ward is not ("surgery" or "maternity" or "emergency"))
            problems.Add((nameof(request.Ward), "is not a ward that transfuses"));
        if (request.Units is < 1 or > 12)
            logger.LogWarning("Somebody asks for {Units} units", request.Units);

        if (problems.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await context.Response.WriteAsJsonAsync(problems.Select(problem => $"{problem.Field} {problem.Text}"));
            return;
        }

        IColdStore store = context.RequestServices.GetRequiredService<IColdStore>();
        await store.ReleaseAsync(request.Group, request.Ward, request.Units); // expect: SI1001
    }
}
