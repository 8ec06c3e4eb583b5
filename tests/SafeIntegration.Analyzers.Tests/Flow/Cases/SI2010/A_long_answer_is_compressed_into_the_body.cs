using System.Text;
using Microsoft.Extensions.AI;

namespace Exports;

public static class ReportEndpoint
{
    public static void MapReport(this IEndpointRouteBuilder routes) => routes.MapGet("/report", async (HttpResponse response, IChatClient chat, CancellationToken cancellationToken) =>
    {
        StringBuilder report = new("# Report\n");
        foreach (string chapter in new[] { "Sales", "Stock", "Staff" })
        {
            ChatResponse text = await chat.GetResponseAsync("Write the chapter " + chapter, cancellationToken: cancellationToken);
            report.AppendLine("## " + chapter).AppendLine(text.Text);
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(report.ToString());
        response.ContentType = "text/markdown";
        await response.Body.WriteAsync(utf8, cancellationToken); // expect: SI2010
    });
}
