using System.Net.Mail;
using System.Text.Json;
using OpenAI.Chat;

namespace Office.Assistant;

public sealed class MailAssistant(ChatClient client, SmtpClient smtp)
{
    private const string Sender = "assistant@office.example";

    private static readonly ChatTool SendMail = ChatTool.CreateFunctionTool(
        "send_mail",
        "Sends a mail",
        BinaryData.FromString("""{"type":"object","properties":{"to":{"type":"string"},"subject":{"type":"string"},"body":{"type":"string"}}}"""));

    private static readonly ChatTool Today = ChatTool.CreateFunctionTool("today", "Tells the date");

    public async Task RunAsync(string task, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new SystemChatMessage("You work for the front desk."), new UserChatMessage(task)];
        var options = new ChatCompletionOptions { Tools = { SendMail, Today } };

        bool again;
        do
        {
            again = false;
            ChatCompletion completion = await client.CompleteChatAsync(messages, options, cancellationToken);
            messages.Add(new AssistantChatMessage(completion));

            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                Console.WriteLine(completion.Content[0].Text);
                continue;
            }

            again = true;
            foreach (ChatToolCall call in completion.ToolCalls)
            {
                using JsonDocument arguments = JsonDocument.Parse(call.FunctionArguments); // expect: SI2003
                switch (call.FunctionName)
                {
                    case "send_mail":
                        string to = Text(arguments.RootElement, "to");
                        string subject = Text(arguments.RootElement, "subject");
                        await smtp.SendMailAsync(Sender, to, subject, Text(arguments.RootElement, "body"), cancellationToken); // expect: SI2001
                        messages.Add(new ToolChatMessage(call.Id, "sent"));
                        break;
                    case "today":
                        messages.Add(new ToolChatMessage(call.Id, DateTime.Today.ToString("D")));
                        break;
                    default:
                        throw new NotSupportedException(call.FunctionName);
                }
            }
        }
        while (again);
    }

    private static string Text(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : throw new JsonException($"{name} is missing.");
}
