// [ApiController] validates only what is annotated, and nothing is.
using System.Data.Common;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Returns;

public sealed record ReturnRequest(string OrderId, string Reason, decimal Amount);

[ApiController]
[Route("returns")]
public sealed class ReturnsController(DbDataSource database) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Create(ReturnRequest request, CancellationToken cancellationToken)
    {
        await using DbCommand command = database.CreateCommand("insert into returns (order_id, amount) values (@order, @amount)");
        Add(command, "@order", request.OrderId);
        Add(command, "@amount", request.Amount);
        await command.ExecuteNonQueryAsync(cancellationToken); // expect: SI1001
        return NoContent();
    }

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
