using Microsoft.AspNetCore.Mvc;

public sealed record CustomsTariff(string Code, string Text, decimal Percent);

public sealed class CustomsException(string message, int status) : Exception(message)
{
    public int Status { get; } = status;
}

public static class ResponseExtensions
{
    extension(HttpResponseMessage response)
    {
        public async Task ThrowIfRefusedAsync(CancellationToken cancellationToken)
        {
            if (response.IsSuccessStatusCode)
                return;

            string problem = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new CustomsException(problem.Length > 500 ? problem[..500] : problem, (int)response.StatusCode);
        }
    }
}

public sealed class CustomsGateway(HttpClient http)
{
    public async Task<IReadOnlyList<CustomsTariff>> SearchAsync(string words, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync($"tariffs?q={Uri.EscapeDataString(words)}", cancellationToken);
        await response.ThrowIfRefusedAsync(cancellationToken);
        return await response.Content.ReadFromJsonAsync<List<CustomsTariff>>(cancellationToken) ?? [];
    }
}

[ApiController]
[Route("tariffs")]
public sealed class TariffController(CustomsGateway customs, ILogger<TariffController> logger) : ControllerBase
{
    [HttpGet]
    public async Task<ActionResult<IReadOnlyList<CustomsTariff>>> SearchAsync(string words, CancellationToken cancellationToken)
    {
        try
        {
            return Ok(await customs.SearchAsync(words, cancellationToken));
        }
        catch (CustomsException exception)
        {
            logger.LogError(exception, "Customs refuses with {Status}", exception.Status);
            return StatusCode(StatusCodes.Status502BadGateway);
        }
    }
}
