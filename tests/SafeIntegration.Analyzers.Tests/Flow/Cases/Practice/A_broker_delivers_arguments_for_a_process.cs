// shape: conversion worker on a message broker
using System.Diagnostics;
using System.Text;
using RabbitMQ.Client.Events;

namespace RabbitMQ.Client.Events
{
    public class BasicDeliverEventArgs : EventArgs
    {
        public ReadOnlyMemory<byte> Body { get; set; }
        public ulong DeliveryTag { get; set; }
    }

    public delegate Task AsyncEventHandler<in TEvent>(object sender, TEvent @event) where TEvent : EventArgs;

    public class AsyncEventingBasicConsumer
    {
        public event AsyncEventHandler<BasicDeliverEventArgs>? ReceivedAsync;
        public Task HandleAsync(BasicDeliverEventArgs args) => ReceivedAsync?.Invoke(this, args) ?? Task.CompletedTask;
    }
}

namespace Conversion
{
    public sealed class ConversionWorker(AsyncEventingBasicConsumer consumer)
    {
        public void Start() => consumer.ReceivedAsync += async (_, args) =>
        {
            string[] words = Encoding.UTF8.GetString(args.Body.Span).Split('|');
            ProcessStartInfo start = new("ffmpeg") { UseShellExecute = false };
            foreach (string word in words[1..])
                start.ArgumentList.Add(word);
            using Process process = Process.Start(start)!; // expect: SI1001
            await process.WaitForExitAsync();
        };
    }
}
