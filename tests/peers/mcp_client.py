"""The Python SDK (PyPI: mcp) as a client of /mcp: does what tests/peers/mcp.test.ts wants done, and prints what it got as JSON."""

import asyncio
import json
import sys

import httpx2
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp_types import ResourceTemplateReference


async def main(url: str, token: str, asked: dict) -> dict:
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx2.AsyncClient(headers=headers) as http:
        async with Client(streamable_http_client(url, http_client=http), mode=asked["mode"]) as client:
            tools = (await client.list_tools()).tools
            called = {}
            for step in asked["calls"]:
                # What an earlier call gave: the receipt of its first quote, the document of the first passage.
                given = {
                    key: called_value(called, value) if isinstance(value, list) else value
                    for key, value in step["arguments"].items()
                }
                result = await client.call_tool(step["name"], given)
                if result.is_error:
                    raise RuntimeError(f"{step['name']}: {result.content}")
                called[step["name"]] = result.structured_content
            receipt = called["ask"]["quotes"][0]["receipt"]
            read = await client.read_resource(f"verbatim://quotes/{receipt}")
            completed = await client.complete(
                ResourceTemplateReference(type="ref/resource", uri="verbatim://documents/{id}"),
                {"name": "id", "value": "tea"},
            )
            prompts = (await client.list_prompts()).prompts
            prompt = await client.get_prompt("brief", {"subject": "kettles"})
            return {
                "protocol": client.protocol_version,
                "tools": sorted(tool.name for tool in tools),
                "called": called,
                "read": read.contents[0].text,
                "resources": [str(one.uri) for one in (await client.list_resources()).resources],
                "completed": completed.completion.values,
                "prompts": [one.name for one in prompts],
                "prompt": prompt.messages[0].content.text,
            }


def called_value(called: dict, path: list):
    found = called
    for key in path:
        found = found[key]
    return found


print(json.dumps(asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))))
