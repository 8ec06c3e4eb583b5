using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>Problem details by RFC 9457 with the member <c>violations</c>. Written without reflection, whatever the application's JSON options.</summary>
internal sealed class ContractProblem(IReadOnlyList<ContractViolation> violations) : IResult, IStatusCodeHttpResult, IContentTypeHttpResult
{
    public const string MediaType = "application/problem+json";

    public int StatusCode { get; } = violations switch
    {
        _ when violations.Any(JsonMediaType.IsProblem) => StatusCodes.Status415UnsupportedMediaType,
        _ when violations.Any(violation => violation is { Path: "$", Code: ViolationCode.TooLarge }) => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status400BadRequest,
    };

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    public string ContentType => MediaType;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCode;
        httpContext.Response.ContentType = MediaType;
        var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        await using (writer.ConfigureAwait(false))
            Write(writer);
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", StatusCode switch
        {
            StatusCodes.Status415UnsupportedMediaType => "https://tools.ietf.org/html/rfc9110#section-15.5.16",
            StatusCodes.Status413PayloadTooLarge => "https://tools.ietf.org/html/rfc9110#section-15.5.14",
            _ => "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        });
        writer.WriteString("title", "The payload breaks its contract.");
        writer.WriteNumber("status", StatusCode);
        writer.WriteStartArray("violations");
        foreach (ContractViolation violation in violations)
            Write(writer, violation);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ContractViolation violation)
    {
        writer.WriteStartObject();
        writer.WriteString("path", violation.Path);
        writer.WriteString("code", violation.Code.ToString());
        writer.WriteString("expected", violation.Expected);
        if (violation.Found.Length > 0)
            writer.WriteString("found", violation.Found);
        if (violation.Line is { } line)
            writer.WriteNumber("line", line);
        if (violation.BytePosition is { } position)
            writer.WriteNumber("byte", position);
        if (violation.Hint.Length > 0)
            writer.WriteString("hint", violation.Hint);
        writer.WriteEndObject();
    }
}
