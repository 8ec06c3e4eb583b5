namespace SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

/// <summary>The module's service behind an interface, with a decorator, and what calls it from the web: a controller, endpoints, a webhook.</summary>
internal static class ServiceShape
{
    public static string Service(Module m) => $$"""
        public interface I{{m.Entity}}Service
        {
            Task<string> CreateAsync({{m.Entity}} entity, CancellationToken cancellationToken);

            Task CloseAsync(string id, string reason, CancellationToken cancellationToken);

            decimal Quote(int count, decimal price);
        }

        public sealed class {{m.Entity}}Service(I{{m.Entity}}Repository repository, I{{m.Entity}}Client client, TimeProvider time) : I{{m.Entity}}Service
        {
            public async Task<string> CreateAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                ArgumentNullException.ThrowIfNull(entity);
                entity.Recalculate();
                if (!entity.TryClose(time.GetUtcNow()))
                    entity.Status = "held";
                await StoreAsync(entity, cancellationToken).ConfigureAwait(false);
                return entity.Id;
            }

            public async Task CloseAsync(string id, string reason, CancellationToken cancellationToken)
            {
                await repository.SetStatusAsync(id, "closed", cancellationToken).ConfigureAwait(false);
                await client.CancelAsync(id, reason, cancellationToken).ConfigureAwait(false);
            }

            public decimal Quote(int count, decimal price)
            {
                var factor = count switch { < 10 => 1m, < 100 => 0.95m, _ => 0.9m };
                return Math.Round(count * price * factor, 2);
            }

            private async Task StoreAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                await repository.SaveAsync(entity, cancellationToken).ConfigureAwait(false);
                await client.SubmitAsync({{m.Entity}}Mapper.ToReceipt(entity), cancellationToken).ConfigureAwait(false);
            }
        }

        public sealed class Audited{{m.Entity}}Service(I{{m.Entity}}Service inner, ILogger<Audited{{m.Entity}}Service> logger) : I{{m.Entity}}Service
        {
            public async Task<string> CreateAsync({{m.Entity}} entity, CancellationToken cancellationToken)
            {
                var id = await inner.CreateAsync(entity, cancellationToken).ConfigureAwait(false);
                logger.LogInformation("Created {Id} for {Customer}", id, entity.Customer);
                return id;
            }

            public async Task CloseAsync(string id, string reason, CancellationToken cancellationToken)
            {
                logger.LogInformation("Closing {Id}: {Reason}", id, reason);
                await inner.CloseAsync(id, reason, cancellationToken).ConfigureAwait(false);
            }

            public decimal Quote(int count, decimal price) => inner.Quote(count, price);
        }
        """;

    public static string Web(Module m) => $$"""
        [ApiController]
        [Route("api/{{m.Entity.ToLowerInvariant()}}")]
        public sealed class {{m.Entity}}Controller(I{{m.Entity}}Service service, I{{m.Entity}}Repository repository) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> Create([FromBody] {{m.Entity}}Request request, CancellationToken cancellationToken)
            {
                var entity = {{m.Entity}}Mapper.FromRequest(request);
                var id = await service.CreateAsync(entity, cancellationToken); //! SI1001
                return CreatedAtAction(nameof(Count), new { id }, null);
            }

            [HttpPost("close")]
            public async Task<IActionResult> Close([FromQuery] string id, [FromQuery] string reason, CancellationToken cancellationToken)
            {
                await service.CloseAsync(id, reason, cancellationToken); //! SI1001
                return NoContent();
            }

            [HttpPost("checked")]
            public async Task<IActionResult> CreateChecked([FromBody] {{m.Entity}}CheckedRequest request, CancellationToken cancellationToken)
            {
                var entity = new {{m.Entity}} { Id = request.Id, Currency = request.Currency, Total = request.Total };
                await service.CreateAsync(entity, cancellationToken); //?
                return Ok();
            }

            [HttpGet("count")]
            public async Task<ActionResult<int>> Count(CancellationToken cancellationToken) => await repository.CountAsync(cancellationToken);

            [HttpGet("quote")]
            public ActionResult<decimal> Quote([FromQuery] int count, [FromQuery] decimal price)
            {
                if (count is < 1 or > 1000)
                    return BadRequest("count");
                return service.Quote(count, price);
            }
        }

        public static class {{m.Entity}}Endpoints
        {
            public static IEndpointRouteBuilder Map{{m.Entity}}(this IEndpointRouteBuilder app)
            {
                var group = app.MapGroup("/{{m.Entity.ToLowerInvariant()}}");
                group.MapPost("/", async ({{m.Entity}}Request request, I{{m.Entity}}Service service, CancellationToken cancellationToken) =>
                {
                    var entity = {{m.Entity}}Mapper.FromRequest(request);
                    return Results.Ok(await service.CreateAsync(entity, cancellationToken)); //! SI1001
                });
                group.MapGet("/count", async (I{{m.Entity}}Repository repository, CancellationToken cancellationToken) => Results.Ok(await repository.CountAsync(cancellationToken)));
                group.MapPost("/hook", HookAsync);
                return app;
            }

            private static async Task<IResult> HookAsync(HttpRequest request, I{{m.Entity}}Service service, CancellationToken cancellationToken)
            {
                var payload = await request.ReadFromJsonAsync<{{m.Entity}}Payload>(cancellationToken);
                if (payload is null)
                    return Results.BadRequest();
                await service.CreateAsync({{m.Entity}}Mapper.ToEntity(payload), cancellationToken); //! SI1001
                return Results.Accepted();
            }
        }

        public sealed class {{m.Entity}}Webhook
        {
            private readonly Dictionary<string, Func<{{m.Entity}}Payload, CancellationToken, Task>> _handlers;
            private readonly I{{m.Entity}}Service _service;
            private readonly ILogger _logger;

            public {{m.Entity}}Webhook(I{{m.Entity}}Service service, ILogger<{{m.Entity}}Webhook> logger)
            {
                _service = service;
                _logger = logger;
                _handlers = new(StringComparer.Ordinal)
                {
                    ["created"] = OnCreatedAsync,
                    ["seen"] = (payload, _) => { _logger.LogInformation("Seen {Id}", payload.Id); return Task.CompletedTask; },
                };
            }

            public async Task HandleAsync(HttpContext context)
            {
                using var reader = new StreamReader(context.Request.Body);
                var text = await reader.ReadToEndAsync(context.RequestAborted);
                var payload = JsonSerializer.Deserialize<{{m.Entity}}Payload>(text) ?? throw new JsonException("null");
                await OnCreatedAsync(payload, context.RequestAborted); //! SI1001
                if (_handlers.TryGetValue("seen", out var handler))
                    await handler(payload, context.RequestAborted); //?
            }

            private async Task OnCreatedAsync({{m.Entity}}Payload payload, CancellationToken cancellationToken) =>
                await _service.CreateAsync({{m.Entity}}Mapper.ToEntity(payload), cancellationToken);
        }
        """;
}
