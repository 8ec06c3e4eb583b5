// [ApiController] answers 400 before the action runs.
using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.AspNetCore.Mvc;

namespace Shop.Returns;

public sealed class ReturnRequest
{
    [Required, RegularExpression("[0-9]{6}")]
    public required string OrderId { get; init; }

    [Range(0.01, 10_000)]
    public required decimal Amount { get; init; }
}

[ApiController]
[Route("returns")]
public sealed class ReturnsController(DbDataSource database) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Create([FromBody] ReturnRequest request, CancellationToken cancellationToken)
    {
        await using DbCommand command = database.CreateCommand("insert into returns (order_id) values (@order)");
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "@order";
        parameter.Value = request.OrderId;
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return NoContent();
    }
}
